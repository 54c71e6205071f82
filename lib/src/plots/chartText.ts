/** A text as plotly.js shows it letter by letter; it would read `<b>` and `&amp;` as HTML. */
export function plotlyText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A number to four significant digits: what a chart can show, in few bytes. */
export function round(value: number): number {
  return Number(value.toPrecision(4));
}
