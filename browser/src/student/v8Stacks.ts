/** In Firefox errors inherit their stack; in V8 each has its own. */
const inherited = Object.getOwnPropertyDescriptor(Error.prototype, "stack");

export const isV8 = inherited === undefined;

/** V8's own limit where nobody sets `Error.stackTraceLimit`, which Firefox does not know. */
const usualFrames = 10;

/**
 * Has an error's `stack` in Firefox read as in V8: the error itself, then `    at name (url:line:column)`. Kernel, library and
 * what prints errors look for the cell's lines there.
 */
export function writeStacksAsV8(): void {
  const { get } = inherited ?? {};
  if (!get) return;
  Object.defineProperty(Error.prototype, "stack", {
    ...inherited,
    get(this: unknown) {
      const stack: unknown = get.call(this);
      return typeof stack === "string" ? inV8sWords(stack, headOf(this), makerOf(this)) : stack;
    },
  });
}

/**
 * @param stack Firefox's: `name@url:line:column` in each line
 * @param head what V8 writes before the frames
 * @param maker the error's class, of whose constructor V8 says nothing
 */
export function inV8sWords(stack: string, head: string, maker?: string): string {
  const frames: string[] = [];
  for (const line of stack.split("\n")) {
    const [, named, place] = /^(.*?)@(.*:\d+:\d+)$/.exec(line) ?? [];
    if (place === undefined) continue;
    const [, cause, name] = /^(?:(.*)\*)?(.*)$/.exec(named) ?? [];
    // What has set a timer or a promise's work going is no caller of it.
    if (cause !== undefined && cause !== "async") break;
    if (frames.length === 0 && name !== "" && name === maker) continue;
    frames.push(frame(name, place, cause === "async"));
  }
  return [head, ...frames.slice(0, Error.stackTraceLimit ?? usualFrames)].join("\n");
}

/** `outer/inner` is a function within another, `outer/<` one without a name, and `list[3]<` one that goes to that place. */
function frame(name: string, place: string, isAsync: boolean): string {
  const own = name.split("/").at(-1) ?? "";
  const async = isAsync ? "async " : "";
  return /^[\p{ID_Continue}$.#]+$/u.test(own)
    ? `    at ${async}${own} (${place})`
    : `    at ${async}${place}`;
}

function makerOf(error: unknown): string | undefined {
  try {
    return (error as Error).constructor.name;
  } catch {
    return undefined;
  }
}

function headOf(error: unknown): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error"; // a getter of the student's
  }
}
