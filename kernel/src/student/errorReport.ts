import { platform } from "#student";
import { type ErrorReport, plainReport } from "../shared/threadMessages.js";
import { adviceOnError } from "./advice/adviceOnError.js";
import { Array, Error, String, Symbol } from "./intrinsics.js";
import { withPlainStacks } from "./plainStacks.js";
import { studentText } from "./studentText.js";
import { framesOfThrown } from "./thrown.js";

const custom = Symbol.for("nodejs.util.inspect.custom");

/** A chain of causes may be endless, or go in a circle. */
const mostCauses = 8;

/** What the import that failed was looking for, for the place of its error. */
export const specifierKey = Symbol("specifier");

/** Describes anything that was thrown. Runs the student's getters, but none of their errors comes out of here. */
export function reportOf(thrown: unknown, depth = 0): ErrorReport {
  try {
    return withPlainStacks(() => (isError(thrown) ? reportOfError(thrown, depth) : reportOfValue(thrown)));
  } catch {
    return plainReport("Error", studentText.notReadable);
  }
}

export function isError(value: unknown): value is Error {
  try {
    return platform.types.isNativeError(value) || value instanceof Error;
  } catch {
    return false;
  }
}

function reportOfValue(thrown: unknown): ErrorReport {
  const evalue = safely(
    () => platform.inspect(thrown, { depth: 2, breakLength: 80 }),
    studentText.notReadable,
  );
  return {
    ename: "Uncaught",
    evalue,
    head: `Uncaught ${evalue}`,
    frames: framesOfThrown(thrown),
    causes: [],
  };
}

function reportOfError(error: Error, depth: number): ErrorReport {
  const ename = nameOf(error);
  const evalue = safely(() => String(error.message ?? ""), "");
  const own = safely(() => (error as unknown as { [custom]?: unknown })[custom], undefined);
  const code = safely(() => (error as { code?: unknown }).code, undefined);
  const stack = safely(() => String(error.stack ?? ""), "");
  const frames = framesOf(stack);
  // A library's own words stand for it. An assertion of Node's has some as well, with its whole stack.
  if (typeof own === "function" && code !== "ERR_ASSERTION") {
    const text = safely(() => platform.inspect(error, { colors: false, breakLength: 80 }), "");
    if (text !== "") return { ename, evalue, head: text, frames, causes: [] };
  }
  // That one says in its sentence what Node says by a code.
  const label =
    typeof code === "string" && /^ERR_/.test(code) && ename !== "ModuleNotFoundError"
      ? `${ename} [${code}]`
      : ename;
  const advice = safely(() => adviceOnError(ename, evalue), undefined);
  const head = evalue === "" ? label : `${label}: ${evalue}`;
  return {
    ename,
    evalue,
    head: advice === undefined ? head : `${head}\n${advice}`,
    frames,
    specifier: safely(() => (error as unknown as { [specifierKey]?: string })[specifierKey], undefined),
    causes: depth < mostCauses ? causesOf(error, depth) : [],
  };
}

function nameOf(error: Error): string {
  const name = safely(() => String(error.name || "Error"), "Error");
  // `class NotFound extends Error {}` says nothing about its name, and means "NotFound".
  if (name !== "Error") return name;
  // A page's bundler writes TensorFlow.js's `class ValueError` as `class _ValueError`.
  return safely(() => String(error.constructor?.name || name).replace(/^_(?=[A-Z])/, ""), name);
}

function framesOf(stack: string): string[] {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}

function causesOf(error: Error, depth: number): ErrorReport["causes"] {
  const causes: ErrorReport["causes"] = [];
  const { cause, errors } = safely(
    () => ({ cause: error.cause, errors: (error as AggregateError).errors as unknown }),
    { cause: undefined, errors: undefined },
  );
  if (Array.isArray(errors)) {
    for (const [index, one] of errors.slice(0, mostCauses).entries()) {
      causes.push({ label: `errors[${index}]`, report: reportOf(one, depth + 1) });
    }
  }
  if (cause !== undefined) causes.push({ label: "cause", report: reportOf(cause, depth + 1) });
  return causes;
}

function safely<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
