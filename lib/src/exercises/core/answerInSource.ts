/**
 * A cell's code with the stub's variable set to `answer`, whatever text it was set to before.
 *
 * @param stub a declaration, such as `let restart: "keeps" | "clears" | undefined;`
 * @param answer as code
 * @returns `undefined` where the stub is not there, there twice, or set to more than a text: then the student's own code
 * is left alone
 */
export function withAnswer(source: string, stub: string, answer: string): string | undefined {
  const words = stub.replace(/;$/, "").trim().split(/\s+/);
  const declaration = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
  const set = String.raw`(?:\s*=\s*(?:"[^"\n]*"|'[^'\n]*'|undefined)?)?`;
  const found = [...source.matchAll(new RegExp(`^(${declaration})${set}[^\\S\\n]*(?:;|(?=\\n|$))`, "gm"))];
  if (found.length !== 1) return undefined;
  const [{ 0: whole, 1: head, index }] = found;
  return `${source.slice(0, index)}${head} = ${answer};${source.slice(index + whole.length)}`;
}
