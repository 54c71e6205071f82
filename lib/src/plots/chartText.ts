import { plotsText } from "./plotsText.js";

/** A text as plotly.js shows it letter by letter; it would read `<b>` and `&amp;` as HTML. */
export function plotlyText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** What a description calls the chart, with its title if it has one. */
export function named(what: string, title: string | undefined): string {
  return title === undefined ? what : plotsText.named(what, title);
}

/** A number to four significant digits: what a chart can show, in few bytes. */
export function round(value: number): number {
  const rounded = Number(value.toPrecision(4));
  return Number.isFinite(rounded) ? rounded : value; // the largest numbers of all would become infinite
}
