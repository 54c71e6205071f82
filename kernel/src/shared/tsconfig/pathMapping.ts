import { Object } from "../../student/intrinsics.js";

/** One of tsconfig.json's `paths`: what an import may say, with at most one star, and where that may lie. */
export interface PathPattern {
  pattern: string;
  /** Whole paths, with the star's place in them. */
  targets: string[];
}

/** @param at gives a target as a whole path */
export function pathPatterns(paths: Record<string, string[]>, at: (target: string) => string): PathPattern[] {
  return Object.entries(paths).map(([pattern, targets]) => ({ pattern, targets: targets.map(at) }));
}

/** The paths that an import may mean, in the order in which they are to be tried. */
export function mappedPaths(specifier: string, patterns: readonly PathPattern[]): string[] {
  return mappingOf(specifier, patterns)?.paths ?? [];
}

/** The pattern that an import fits, and the paths that it then may mean. */
export function mappingOf(
  specifier: string,
  patterns: readonly PathPattern[],
): { pattern: string; paths: string[] } | undefined {
  const exact = patterns.find(({ pattern }) => pattern === specifier);
  if (exact) return { pattern: exact.pattern, paths: exact.targets };
  let best: { pattern: PathPattern; prefix: string; star: string } | undefined;
  for (const one of patterns) {
    const [prefix, suffix] = one.pattern.split("*");
    if (suffix === undefined || specifier.length < prefix.length + suffix.length) continue;
    if (!specifier.startsWith(prefix) || !specifier.endsWith(suffix)) continue;
    if (best && best.prefix.length >= prefix.length) continue;
    best = { pattern: one, prefix, star: specifier.slice(prefix.length, specifier.length - suffix.length) };
  }
  if (!best) return;
  const { pattern, targets } = best.pattern;
  return { pattern, paths: targets.map((target) => target.replace("*", () => best.star)) };
}
