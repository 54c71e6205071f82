/**
 * Stars that Markdown takes for no emphasis, each with what stands around it. By CommonMark's rule a star between a sign and
 * a letter does not close: `**\`softmax\`**는` stays a row of stars, which particles make easy to write.
 *
 * @param words without code and formulas, as `markdownParts` leaves them
 */
export function looseStars(words: string): string[] {
  return words.split("\n").flatMap((line) => {
    const open = new Set<number>();
    return [...line.matchAll(/\*+/g)].flatMap(({ 0: stars, index }) => {
      const [before, after] = [line[index - 1] ?? " ", line[index + stars.length] ?? " "];
      if (isSpace(before) && isSpace(after)) return []; // a bullet, or a product
      const closes = open.delete(stars.length);
      if (!closes) open.add(stars.length);
      const [inside, outside] = closes ? [before, after] : [after, before];
      const works = !isSpace(inside) && (!isSign(inside) || isSpace(outside) || isSign(outside));
      return works ? [] : [line.slice(Math.max(0, index - 8), index + stars.length + 8).trim()];
    });
  });
}

const isSpace = (character: string) => /\s/.test(character);
const isSign = (character: string) => /[\p{P}\p{S}]/u.test(character);
