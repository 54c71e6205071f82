import MagicString from "magic-string";
import { platform } from "#language";
import type { JsxSettings } from "../shared/jsx.js";
import type { Lowered, Program } from "./platform.js";
import { walk } from "./syntaxTree.js";
import { hiddenMark } from "./versions.js";

/** A piece of code as it is to stand elsewhere. */
export type Sliced = Pick<MagicString, "slice">;

/**
 * The code with an expression of the same type in the place of each piece of JSX: what earlier cells declared is one
 * module, and there are cells with casts among them, which have no place beside JSX.
 */
export function withoutJsx(
  text: string,
  program: Program,
  { automatic, importSource, factory }: JsxSettings,
) {
  const type = automatic
    ? `import(${JSON.stringify(`${importSource}/jsx-runtime`)}).JSX.Element`
    : `ReturnType<typeof ${factory}>`;
  const edit = new MagicString(text);
  walk(program, (node, parent) => {
    if (node.type !== "JSXElement" && node.type !== "JSXFragment") return true;
    const isChild = parent?.type === "JSXElement" || parent?.type === "JSXFragment";
    if (!isChild) edit.overwrite(node.start, node.end, `(null as unknown as ${type})`);
    return false;
  });
  return edit;
}

/** The names that code with JSX uses without saying them. */
export function factoryNames({ automatic, factory, fragment }: JsxSettings): string[] {
  return automatic ? [] : [factory, fragment].map((path) => path.split(".")[0]);
}

/** What esbuild calls the functions that it imports for JSX. */
const runtimeNames = /(?<![\w$])(?:jsxs?|Fragment|createElement)(?![\w$])/g;
/** In the place of their second letters, so that lines and columns stay. */
const own = "\u02d1";
const hide = (mark: string) => (name: string) => name[0] + mark + name.slice(2);

/**
 * Turns a cell with JSX into JavaScript. What esbuild imports for that gets names that no student has: as variables of
 * the notebook they would take the place of the student's.
 */
export async function lowerJsx(text: string, name: string, jsx: JsxSettings): Promise<Lowered> {
  const { code, map } = await platform.lower(text.replace(runtimeNames, hide(own)), name, jsx);
  // All such names that are left are esbuild's.
  const lines = code.split("\n").map((line) => {
    const [, names] = /^import \{ ([\w, ]+) \} from "/.exec(line) ?? [];
    if (names === undefined) return line.replace(runtimeNames, hide(hiddenMark));
    return line.replace(names, (all) =>
      all.replace(runtimeNames, (it) => `${it} as ${hide(hiddenMark)(it)}`),
    );
  });
  return {
    code: lines.join("\n").replaceAll(own, (_, at: number, all: string) => secondLetter(all, at)),
    map,
  };
}

function secondLetter(text: string, at: number): string {
  return text[at - 1] === "F" || text[at - 1] === "c" ? "r" : "s";
}
