/** Jupyter counts cursor positions in Unicode code points, JavaScript in UTF-16 units: an emoji is one and two. */

/** The index in `text` of the code point with number `count`; the text's end when it has fewer. */
export function utf16Index(text: string, count: number): number {
  let index = 0;
  for (let left = count; left > 0 && index < text.length; left--) {
    index += (text.codePointAt(index) as number) > 0xffff ? 2 : 1;
  }
  return index;
}

/** How many code points `text` has before `index`. */
export function codePointCount(text: string, index: number): number {
  let count = 0;
  for (let at = 0; at < index; count++) at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
  return count;
}
