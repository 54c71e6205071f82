/** Where an offset stands, both counted from 1, the column in UTF-16 units, as TypeScript and V8 count. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    if (index + lineBreak.length > offset) break;
    line++;
    start = index + lineBreak.length;
  }
  return { line, column: offset - start + 1 };
}
