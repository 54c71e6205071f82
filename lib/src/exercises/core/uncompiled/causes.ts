import type { CellDiagnostic, UncompiledCell } from "../../../display/sixStepsKernel.js";
import type { Exercise } from "../exercise.js";
import { nameOf } from "../sentences.js";
import { type Kind, mismatchIn } from "./mismatch.js";
import type { Uncompiled } from "./uncompiled.js";
import { uncompiledText } from "./uncompiledText.js";

/** What keeps a cell from being compiled. */
type Cause = keyof typeof uncompiledText.inShort;

/** Those that are the very slip that was made. Of the others, only that one kind stands where another is asked for. */
const plain: ReadonlySet<Cause> = new Set(["noReturn", "arrayArithmetic", "resultForFunction"]);

/** What is said of the error that the kernel shows first, or of what has led to it on the same line. */
export function causeOf(
  { source, diagnostics }: UncompiledCell,
  exercise: Exercise,
): Pick<Uncompiled, "message" | "misconception"> & { isPlain: boolean } {
  const { line } = diagnostics[0];
  const found = diagnostics
    .filter((one) => one.line === line)
    .map(({ advice, ...one }) => {
      const code = codeAt(source, one);
      return { advice, code, cause: cause(one, code, exercise) };
    });
  const told = found.find((one) => one.cause === "arrayArithmetic") ?? found[0];
  const besides: Partial<Record<Cause, string>> = uncompiledText.besides;
  const instead: Partial<Record<Cause, string>> = uncompiledText.instead;
  const message =
    besides[told.cause] ??
    (told.advice !== undefined
      ? uncompiledText.above(line)
      : (instead[told.cause] ?? uncompiledText.aboveInItsWords(line, shortened(told.code))));
  return { message, misconception: nameOf(told.cause), isPlain: plain.has(told.cause) };
}

/** What an error is about, and what stands on its line besides. */
interface Code {
  marked: string;
  before: string;
  after: string;
}

const codeAt = (source: string, { start, end }: CellDiagnostic): Code => ({
  marked: source.slice(start, end),
  before: /[^\n]*$/.exec(source.slice(0, start))?.[0] ?? "",
  after: /^[^\n]*/.exec(source.slice(end))?.[0] ?? "",
});

function cause({ code: number, message }: CellDiagnostic, code: Code, exercise: Exercise): Cause {
  const { marked } = code;
  switch (number) {
    case undefined:
      return /\d,\d{3}/.test(`${code.before}${marked}${code.after}`) ? "commaInNumber" : "syntax";
    case 1121: // an octal number, as in `10,000`
      return "commaInNumber";
    case 2355:
    case 2366:
      return "noReturn";
    case 2362:
    case 2363:
    case 2365: {
      const operands = marked.split(/\s*[-+*/%]=?\s*/);
      return operands.some((operand) => isArray(operand, exercise)) ? "arrayArithmetic" : "otherType";
    }
    case 2695:
      return "commaIndex";
    case 2304:
    case 2552:
      return "unknownName";
    case 2339:
    case 2551:
      return "unknownProperty";
    case 2353:
      return /'[^']*\]'\.$/.test(message) ? "objectForList" : "otherType";
    case 2531:
    case 2532:
    case 2533:
    case 18047:
    case 18048:
    case 18049:
      return "missingValue";
    case 2345:
      return isChecked(marked, exercise) && /=>/.test(mismatchIn(message)?.wantedText ?? "")
        ? "resultForFunction"
        : "otherType";
    default:
      return isAnswer(code, exercise) ? mismatched(message) : "otherType";
  }
}

/** An answer of one kind where one of other kinds is asked for. The first that fits is told. */
const mismatches: readonly [cause: Cause, given: Kind, wanted?: readonly Kind[]][] = [
  ["noReturn", "nothing"],
  ["tensorForNumbers", "tensor"],
  ["functionNotCalled", "function"],
  ["objectForList", "object", ["list", "rows"]],
  ["notAChoice", "text", ["text"]],
  ["textForNumber", "text", ["number"]],
  ["numberForList", "number", ["list", "rows"]],
  ["listForNumber", "list", ["number"]],
  ["listForNumber", "rows", ["number"]],
  ["rowsForList", "rows", ["list"]],
  ["listForRows", "list", ["rows"]],
];

function mismatched(message: string): Cause {
  const mismatch = mismatchIn(message);
  const found = mismatches.find(
    ([, given, kinds]) =>
      mismatch?.given === given && (!kinds || kinds.some((kind) => mismatch.wanted.includes(kind))),
  );
  return found?.[0] ?? "otherType";
}

/** Whether an error is about the answer as a whole: what is returned, or what the name is declared to be. */
const isAnswer = ({ marked, before, after }: Code, { answerName }: Exercise) =>
  marked === answerName ||
  /^return\b/.test(marked) ||
  (/\breturn\s+$/.test(before) && /^\s*;?\s*$/.test(after));

/** Whether what is handed to the check is a call of the function. */
const isChecked = (marked: string, { answerName }: Exercise) => marked.startsWith(`${answerName}(`);

/** Whether the stub says that a parameter of this name is an array. */
const isArray = (name: string, { stub }: Exercise) =>
  /^[\w$]+$/.test(name) && new RegExp(`\\b${name.replaceAll("$", "\\$")}: [\\w.]+\\[\\]`).test(stub);

/** The line, where a sentence has room for it. */
function shortened({ marked, before, after }: Code): string {
  const line = `${before}${marked}${after}`.trim();
  return line.length > 40 || line.includes("\n") ? "" : line;
}
