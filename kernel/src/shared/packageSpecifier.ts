/** A package that an import asks for as Deno does: `npm:dayjs@1/plugin/utc`, `jsr:@std/assert@1`. */
export interface AskedPackage {
  /** `dayjs` */
  name: string;
  /** What is imported here: `dayjs/plugin/utc`. */
  plain: string;
  /** The version that is asked for, as it was written. */
  range?: string;
  /** The command that installs it. */
  install: string;
}

const prefixed = /^(npm|jsr):\/?((?:@[^/@\s]+\/)?[^/@\s]+)(?:@([^/\s]*))?(\/\S*)?$/;

/** Networks that deliver packages, each with the way to the package in its addresses. */
const networks = [
  /^https?:\/\/esm\.sh\/(?:v\d+\/|stable\/|[*]|pr\/)?(.+)$/,
  /^https?:\/\/(?:cdn\.skypack\.dev|unpkg\.com|esm\.run|jspm\.dev)\/(.+)$/,
  /^https?:\/\/cdn\.jsdelivr\.net\/npm\/(.+)$/,
  /^https?:\/\/ga\.jspm\.io\/npm:(.+)$/,
];

/** @returns undefined for a specifier without `npm:` or `jsr:` */
export function askedPackage(specifier: string): AskedPackage | undefined {
  const [, registry, name, range, path = ""] = prefixed.exec(specifier) ?? [];
  if (name === undefined) return;
  const version = range ? `@${range}` : "";
  const install = registry === "npm" ? `npm install ${name}${version}` : `npx jsr add ${name}${version}`;
  return { name, plain: name + path, range: range || undefined, install };
}

/** The package that an address of the internet delivers, as far as the address tells. */
export function packageAt(url: string): AskedPackage | undefined {
  const [, std] = /^https?:\/\/deno\.land\/std(?:@[^/]*)?\/([\w-]+)\//.exec(url) ?? [];
  if (std !== undefined) return askedPackage(`jsr:@std/${std.replaceAll("_", "-")}`);
  const [, jsr] = /^https?:\/\/jsr\.io\/(@[^/]+\/[^/@]+)/.exec(url) ?? [];
  if (jsr !== undefined) return askedPackage(`jsr:${jsr}`);
  const found = networks.map((network) => network.exec(url)?.[1]).find((path) => path !== undefined);
  const [name] = /^(?:@[^/@\s]+\/)?[^/@?#\s]+(?:@[^/?#\s]+)?/.exec(found ?? "") ?? [];
  return name === undefined ? undefined : askedPackage(`npm:${name}`);
}

/**
 * The text with `"dayjs"` in place of `"npm:dayjs@1"` in imports, and spaces after it, so that no place moves: TypeScript
 * finds the types of the package that is installed.
 */
export function withPlainSpecifiers(text: string): string {
  if (!/["'](?:npm|jsr):/.test(text)) return text;
  return text.replace(
    /(\b(?:from|import)\s*\(?\s*)((["'])((?:npm|jsr):[^"'\n]+)\3)/g,
    (whole, before: string, literal: string, quote: string, specifier: string) => {
      const asked = askedPackage(specifier);
      return asked ? before + `${quote}${asked.plain}${quote}`.padEnd(literal.length) : whole;
    },
  );
}

/** Does a version fit what was asked for? @returns undefined for words and ranges that this does not know */
export function fits(version: string, range: string): boolean | undefined {
  const [, sign = "", wanted] = /^(\^|~|=|v)?v?(\d+(?:\.(?:\d+|[x*]))*)$/.exec(range.trim()) ?? [];
  const parts = version.split("-")[0].split(".").map(Number);
  if (wanted === undefined || parts.length !== 3 || parts.some(Number.isNaN)) return undefined;
  const numbers = wanted
    .split(".")
    .map(Number)
    .filter((part) => !Number.isNaN(part));
  // What may not differ: all that is written; after `~` the minor version at most, after `^` the first that is not 0.
  let fixed = numbers.length;
  if (sign === "~") fixed = Math.min(numbers.length, 2);
  if (sign === "^") fixed = Math.min(numbers.length, Math.max(1, numbers.findIndex((part) => part > 0) + 1));
  if (numbers.slice(0, fixed).some((part, index) => part !== parts[index])) return false;
  const later = numbers.findIndex((part, index) => index >= fixed && part !== parts[index]);
  return later < 0 || parts[later] > numbers[later];
}
