import type { InspectLimits } from "../inspect.js";

/** A value as Node's `util.inspect` writes it in one line, for what a beginner's code makes: lists, objects, errors. */
export function inspect(
  value: unknown,
  { depth, maxStringLength, maxArrayLength = 100 }: InspectLimits,
  around: object[] = [],
): string {
  if (typeof value === "string") {
    const shown = `'${value.slice(0, maxStringLength)}'`;
    const rest = value.length - maxStringLength;
    return rest > 0 ? `${shown}... ${rest} more character${rest === 1 ? "" : "s"}` : shown;
  }
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return value.name ? `[Function: ${value.name}]` : "[Function (anonymous)]";
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  if (value instanceof Error) return value.stack ?? String(value);
  if (around.includes(value)) return "[Circular]";
  const name = Object.getPrototypeOf(value)?.constructor?.name ?? "[Object: null prototype]";
  if (around.length > depth) return Array.isArray(value) ? "[Array]" : `[${name}]`;
  const within = (part: unknown) =>
    inspect(part, { depth, maxStringLength, maxArrayLength }, [...around, value]);
  if (Array.isArray(value)) {
    const shown = value.slice(0, maxArrayLength).map(within);
    const rest = value.length - shown.length;
    if (rest > 0) shown.push(`... ${rest} more item${rest === 1 ? "" : "s"}`);
    return value.length === 0 ? "[]" : `[ ${shown.join(", ")} ]`;
  }
  const entries = Object.entries(value).map(([key, part]) => `${keyOf(key)}: ${within(part)}`);
  const head = name === "Object" ? "" : `${name} `;
  return `${head}{${entries.length === 0 ? "" : ` ${entries.join(", ")} `}}`;
}

const keyOf = (key: string) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`);
