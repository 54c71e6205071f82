import { platform } from "#student";
import { jupyterDisplay } from "../api/kernelApi.js";
import type { MimeBundle } from "../shared/mimeBundle.js";
import type { Presented } from "../shared/threadMessages.js";
import { isError, reportOf } from "./errorReport.js";
import { Object, String } from "./intrinsics.js";
import { nelMethod } from "./nelMethod.js";
import { plainBundle } from "./plainBundle.js";
import { withPlainStacks } from "./plainStacks.js";
import { studentText } from "./studentText.js";
import { isTensor, tensorText } from "./tensorText.js";

/**
 * Shows a cell's last value; one whose bundle is empty not at all. Runs the student's code (getters, `Jupyter.display`),
 * which may fail or never end.
 */
export async function present(value: unknown): Promise<Presented | undefined> {
  if (value === undefined) return;
  try {
    const data = await bundleOf(value);
    return Object.keys(data).length === 0 ? undefined : { content: { data, metadata: {} } };
  } catch (error) {
    return { report: reportOf(error) };
  }
}

/** @throws what the value's own `Jupyter.display` throws */
export async function bundleOf(value: unknown): Promise<MimeBundle> {
  const own = displayMethod(value);
  if (own !== undefined) {
    const bundle = await own.call(value);
    if (bundle !== undefined && bundle !== null) return plainBundle(bundle);
  }
  return { "text/plain": textOf(value) };
}

export function displayMethod(value: unknown): (() => unknown) | undefined {
  if (
    (typeof value !== "object" && typeof value !== "function") ||
    value === null ||
    platform.types.isProxy(value)
  ) {
    return undefined;
  }
  try {
    const method = (value as { [jupyterDisplay]?: unknown })[jupyterDisplay];
    return typeof method === "function" ? (method as () => unknown) : nelMethod(value);
  } catch {
    return undefined;
  }
}

/** A value in words, for `text/plain`. Never throws. */
export function textOf(value: unknown): string {
  try {
    return withPlainStacks(() => plainTextOf(value));
  } catch (error) {
    return studentText.cannotBeShown(reasonOf(error));
  }
}

function plainTextOf(value: unknown): string {
  if (isTensor(value)) return tensorText(value);
  if (typeof value === "function" && !isClass(value)) return functionText(value);
  if (isError(value)) return errorText(value);
  // As Node's REPL shows it: in one piece.
  if (typeof value === "string")
    return platform.inspect(value, { maxStringLength: 10_000, breakLength: Infinity });
  const text = inspected(value);
  return isPending(value, text) ? `${text}\n${studentText.putAwait}` : shortened(text);
}

/** `inspect` limits each level, but not their product: an array of a hundred arrays would fill pages. */
const longestText = 12_000;

function inspected(value: unknown): string {
  let text = "";
  for (const maxArrayLength of [100, 20, 6]) {
    text = platform.inspect(value, { depth: 4, maxArrayLength, maxStringLength: 10_000, breakLength: 80 });
    if (text.length <= longestText) break;
  }
  return text;
}

function shortened(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText)}\n${studentText.moreCharacters(text.length - longestText)}`;
}

function isPending(value: unknown, text: string): boolean {
  return platform.types.isPromise(value) && text.includes("<pending>");
}

function isClass(value: object): boolean {
  return /^class\b/.test(sourceOf(value));
}

const functionToString = (() => {}).toString;
function sourceOf(value: object): string {
  try {
    return functionToString.call(value);
  } catch {
    return "";
  }
}

/** Node's `[Function: f]`, with the parameters, which tell more. */
function functionText(value: object): string {
  const source = sourceOf(value);
  const text = platform.inspect(value, { depth: 1, breakLength: 80 });
  const parameters = /^(?:async\s+)?(?:function\s*\*?\s*[\w$]*\s*)?(\([^()]{0,80}\))/.exec(source)?.[1];
  return parameters === undefined
    ? text
    : text.replace(/^\[(\w+): ([^\]\s]+)\]/, `[$1: $2${parameters.replaceAll("$", "$$$$")}]`);
}

/** The stack without Node's and the kernel's frames. */
function errorText(error: Error): string {
  const text = platform.inspect(error, { depth: 2, maxArrayLength: 20, breakLength: 80 });
  return text
    .split("\n")
    .filter((line) => !/^\s+at .*(?:\(|\s)(?:node:|file:\/\/.*\/kernel\/dist\/student\/)/.test(line))
    .join("\n");
}

function reasonOf(error: unknown): string {
  try {
    return isError(error) ? String(error.message) : String(error);
  } catch {
    return studentText.throwsWhenRead;
  }
}
