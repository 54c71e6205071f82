const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const wide =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}\ufe0f/u;
const invisible = /^[\p{Cf}\p{Mn}\p{Cc}]+$/u;

/** As wide as the text, of blanks. */
export function blankOf(text: string): string {
  let blank = "";
  for (const { segment } of characters.segment(text)) {
    if (!invisible.test(segment)) blank += wide.test(segment) ? "\u3000" : " ";
  }
  return blank;
}

/** Columns of a screen: Korean letters and emoji take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of characters.segment(text)) {
    if (!invisible.test(segment)) width += wide.test(segment) ? 2 : 1;
  }
  return width;
}
