/** A line of a cell that calls an exercise: `ask.softmax.check(softmax);`. */
export interface Call {
  /** What it is called on: `ask.softmax`. */
  path: string;
  method: string;
  /** What stands between the brackets. */
  argument: string;
  /** Where the line starts and ends. */
  start: number;
  end: number;
}

/**
 * The lines of a cell that call something's `check`, `hint` or the like. Whoever takes away one of the two strokes before
 * such a line means to call it as well.
 */
export function callsIn(source: string): Call[] {
  const line =
    /^[ \t]*\/?[ \t]*(?:await[ \t]+)?([\w$]+(?:\.[\w$]+)*)\.([\w$]+)\(([^\n]*?)\)?[ \t]*;?[ \t]*$/gm;
  return [...withoutComments(source).matchAll(line)].map(
    ({ 0: { length }, 1: path, 2: method, 3: argument, index }) => ({
      path,
      method,
      argument,
      start: index,
      end: index + length,
    }),
  );
}

/** The cell without the lines that call exercises. */
export function withoutCalls(code: string, calls: readonly Pick<Call, "path">[]): string {
  const paths = new Set(calls.map(({ path }) => path));
  const lines = withoutComments(code).split("\n");
  return lines.filter((line) => !callsIn(line).some(({ path }) => paths.has(path))).join("\n");
}

/** Blanks in the place of comments, so that all else stands where it stood. */
const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\/|(?<=^[ \t]*)\/\/.*/gm, (comment) => comment.replace(/[^\n]/g, " "));
