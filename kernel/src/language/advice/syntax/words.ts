/** Words at the place of the fault that stand for an operator elsewhere. */
export const operatorWords: Record<string, string> = {
  and: "&&",
  or: "||",
  not: "!",
  is: "===",
};

/** Words that begin a statement elsewhere. */
export const statementWords: Record<string, string> = {
  def: "function name(…) { … }",
  elif: "else if (…) { … }",
  lambda: "(x) => …",
  from: 'import { name } from "module"',
  raise: 'throw new Error("…")',
  assert: "console.assert(…)",
  except: "catch (error) { … }",
  print: "console.log(…)",
};

/** Other languages than Python have them. */
export const otherStatementWords: Record<string, string> = {
  func: "function name(…) { … }",
  fn: "function name(…) { … }",
  fun: "function name(…) { … }",
  foreach: "for (const x of list) { … }",
  echo: "console.log(…)",
  puts: "console.log(…)",
  until: "while (!…) { … }",
  unless: "if (!…) { … }",
  elseif: "else if (…) { … }",
};

export const typeWords = new Set([
  "int",
  "float",
  "double",
  "string",
  "number",
  "bool",
  "boolean",
  "char",
  "auto",
]);

/** Signs of another keyboard, or of a word processor. */
export const plainSigns: Record<string, string> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
  "；": ";",
  "，": ",",
  "、": ",",
  "（": "(",
  "）": ")",
  "［": "[",
  "］": "]",
  "｛": "{",
  "｝": "}",
  "：": ":",
  "＝": "=",
  "＋": "+",
  "－": "-",
  "−": "-",
  "×": "*",
  "÷": "/",
  "≤": "<=",
  "≥": ">=",
  "≠": "!==",
  "…": "...",
};

/** Pairs of signs that mean something elsewhere, by where the parser stops in them. */
export const signs = [
  { before: /:$/, found: "=", written: ":=", meant: "=" },
  { before: /=\s+$/, found: ">", written: "= >", meant: "=>" },
  { before: /-$/, found: ">", written: "->", meant: "=>" },
  { before: /<$/, found: ">", written: "<>", meant: "!==" },
  { before: /===?\s+$/, found: "=", written: "== =", meant: "===" },
  { before: /[^=!<>]=\s+$/, found: "=", written: "= =", meant: "===" },
];
