/**
 * How a message must look. In a pattern, `"*"` stands for anything, a string between slashes for a regular expression
 * that a text must fit, and `"...": true` in an object for further members; all else must be equal.
 *
 * @returns what does not fit, with its path; `undefined` if everything does
 */
export function mismatch(pattern: unknown, value: unknown, path = "content"): string | undefined {
  if (pattern === "*") return value === undefined ? `${path} is missing` : undefined;
  if (typeof pattern === "string" && pattern.length > 1 && pattern.startsWith("/") && pattern.endsWith("/"))
    return typeof value === "string" && new RegExp(pattern.slice(1, -1), "su").test(value)
      ? undefined
      : `${path} is ${JSON.stringify(value)}, which does not fit ${pattern}`;
  if (Array.isArray(pattern)) {
    if (!Array.isArray(value) || value.length !== pattern.length)
      return `${path} is ${JSON.stringify(value)}, not ${pattern.length} of ${JSON.stringify(pattern)}`;
    return first(pattern.map((item, index) => mismatch(item, value[index], `${path}[${index}]`)));
  }
  if (pattern !== null && typeof pattern === "object") {
    if (value === null || typeof value !== "object")
      return `${path} is ${JSON.stringify(value)}, not an object`;
    const { "...": open, ...members } = pattern as Record<string, unknown>;
    const surplus = Object.keys(value).filter((name) => !(name in members));
    if (!open && surplus.length > 0) return `${path} has ${surplus.join(", ")}, too`;
    const given = value as Record<string, unknown>;
    return first(
      Object.entries(members).map(([name, part]) => mismatch(part, given[name], `${path}.${name}`)),
    );
  }
  return Object.is(pattern, value)
    ? undefined
    : `${path} is ${JSON.stringify(value)}, not ${JSON.stringify(pattern)}`;
}

const first = (problems: (string | undefined)[]) => problems.find((problem) => problem !== undefined);
