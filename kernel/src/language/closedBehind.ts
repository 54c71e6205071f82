import { closing } from "./advice/syntax/brackets.js";

/** Comments and texts in quotes, whose brackets count for nothing; what opens and what closes. */
const inCode = /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|[`()[\]{}]/g;
const inTemplate = /\\[\s\S]|`|\$\{/g;

const closers: Record<string, string> = { ...closing, "`": "`", "${": "}" };

/**
 * The code with a closing bracket for each that code behind the cursor leaves open, also within a template. TypeScript
 * 7.0.2 never answers at some places before an open call, such as `load("x")|.then(1`, where a `<` stands anywhere before.
 */
export function closedBehind(code: string, at: number): string {
  if (code.slice(at).trim() === "") return code;
  const open: string[] = [];
  let text = "";
  let from = 0;
  const closeAll = (downTo: number) =>
    open
      .splice(downTo)
      .reverse()
      .map((it) => closers[it])
      .join("");
  for (let next = 0; ; ) {
    const token = open.at(-1) === "`" ? inTemplate : inCode;
    token.lastIndex = next;
    const found = token.exec(code);
    if (!found) break;
    const { 0: sign, index } = found;
    next = index + sign.length;
    const isEnd = open.at(-1) === "`" ? sign === "`" : [")", "]", "}"].includes(sign);
    if (!isEnd) {
      if (sign in closers) open.push(sign);
      continue;
    }
    const opened = open.map((it) => closers[it]).lastIndexOf(sign);
    if (opened < 0) continue;
    const missing = closeAll(opened + 1);
    open.pop();
    if (index < at) continue;
    text += code.slice(from, index) + missing;
    from = index;
  }
  text += code.slice(from);
  return open.length === 0 ? text : `${text}\n${closeAll(0)}`;
}
