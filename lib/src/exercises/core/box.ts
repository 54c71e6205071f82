import type { HtmlBundle } from "../../display/display.js";
import { escapeHtml, sentenceHtml, sentenceText } from "../../display/html.js";
import { feedbackColors } from "../../display/palette.js";
import { textWidth } from "../../plots/textWidth.js";

export type Tone = keyof typeof feedbackColors;

/** A mark for each colour, so that nobody has to tell green from orange. */
const marks: Record<Tone, string> = { good: "✓", bad: "✗", quiet: "…", alarm: "!", help: "?" };

/** One box of feedback. Its parts are shown in this order: first what happened, then what to think of it, then what helps. */
export interface Box {
  tone: Tone;
  heading: string;
  /** What was seen. A value may have several lines. */
  rows?: [name: string, value: string][];
  /** With `code` in backticks, and LaTeX between dollars. */
  paragraphs?: string[];
  code?: string;
  /** What to do next, in sentences like those of `paragraphs`. */
  help?: string[];
}

/** A box as HTML and as plain text. */
export function bundle(box: Box): HtmlBundle {
  return { "text/html": html(box), "text/plain": plainText(box) };
}

/** The mark of a tone, on its colour. */
export const markHtml = (tone: Tone): string =>
  `<strong style="background:${feedbackColors[tone]};color:#fff;border-radius:3px;padding:0 5px">${marks[tone]}</strong>`;

function html({ tone, heading, rows = [], paragraphs = [], code, help = [] }: Box): string {
  const colour = feedbackColors[tone];
  const parts = [
    `<div>${markHtml(tone)} <strong>${escapeHtml(heading)}</strong></div>`,
    ...(rows.length > 0 ? [table(rows)] : []),
    ...paragraphs.map(paragraph),
    ...(code
      ? [
          `<pre style="margin:6px 0 0;white-space:pre-wrap;font-size:13px"><code style="white-space:inherit;${asText}">${escapeHtml(code)}</code></pre>`,
        ]
      : []),
    ...help.map(paragraph),
  ];
  return `<div class="six-steps-feedback" data-outcome="${tone}" style="border-left:4px solid ${colour};padding:6px 12px;margin:4px 0">${parts.join("")}</div>`;
}

const paragraph = (text: string) => `<div style="margin-top:6px;max-width:72ch">${sentenceHtml(text)}</div>`;

const cell = "padding:2px 12px 2px 0;text-align:left;vertical-align:top;background:none;border:none";

/** A page may draw a ground behind code, and room around it, which would move the first of several lines. */
const asText = "padding:0;background:none";

/** The names' column is as wide as they are, whatever the page's own style says of tables. */
function table(rows: readonly [name: string, value: string][]): string {
  const width = Math.max(...rows.map(([name]) => textWidth(name)));
  const lines = rows.map(([name, value]) => {
    // Where the lines are a table of numbers, its columns stay below each other.
    const breaks = value.includes("\n") ? "white-space:pre;overflow-x:auto" : "white-space:pre-wrap";
    const nameCell = `<th scope="row" style="${cell};width:${width}ch;white-space:nowrap;font-weight:inherit">${escapeHtml(name)}</th>`;
    return `<tr style="background:none">${nameCell}<td style="${cell}"><code style="display:block;${breaks};overflow-wrap:anywhere;${asText}">${escapeHtml(value)}</code></td></tr>`;
  });
  return `<table style="margin:6px 0 0;border:none;table-layout:fixed;width:100%;font-size:inherit">${lines.join("")}</table>`;
}

function plainText({ tone, heading, rows = [], paragraphs = [], code, help = [] }: Box): string {
  return [
    `${marks[tone]} ${heading}`,
    ...rows.map(([name, value]) => `${name}: ${value.replaceAll("\n", `\n${" ".repeat(name.length + 2)}`)}`),
    ...paragraphs.map(sentenceText),
    ...(code ? ["", code, ...(help.length > 0 ? [""] : [])] : []),
    ...help.map(sentenceText),
  ].join("\n");
}
