import { escapeHtml, scriptCode, scriptJson } from "../display/html.js";
import { newId } from "../random/newId.js";
import { buttonsInPage } from "./buttonsInPage.js";
import { choosePicturesInPage } from "./choosePicturesInPage.js";
import { nameRoom } from "./classAxis.js";
import type { ConfusionPictures } from "./confusionPictures.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.confusionMatrix;

/** Behind the numbers, with as much opacity as the share of the row says: text in the theme's colour is readable on both. */
const [right, wrong] = ["#1e8cd2", "#e3770d"];

/** The share of a row from which on a mistake has its full colour: few are larger, and they are what one looks for. */
const fullMistake = 0.2;

/** Side of a cell where the page is wide enough, in CSS pixels. */
const widestCell = 72;

/**
 * The matrix as a table in the page's own text, as wide as there is room. Choosing a number shows its pictures below, by a
 * script that the output carries.
 *
 * @param counts `[true class][predicted class]`
 */
export function confusionHtml(
  counts: number[][],
  description: string,
  { classNames, title }: { classNames: readonly string[]; title?: string },
  pictures?: ConfusionPictures,
): string {
  const classes = counts.length;
  // The words in the corner stand whole, where all names are as short as a digit too.
  const names = nameRoom([...classNames, ...text.corner.split(/(?<=[↓→]) /)]) - 8;
  const id = `confusion-${newId()}`;
  const head = classNames.map((name) => `<th scope="col"><span>${escapeHtml(name)}</span></th>`).join("");
  const rows = counts.map((row, i) => {
    const all = row.reduce((a, b) => a + b, 0);
    const cells = row.map((count, j) => cell(count, count / Math.max(all, 1), i === j));
    return `<tr><th scope="row">${escapeHtml(classNames[i])}</th>${cells.join("")}</tr>`;
  });
  const caption = title === undefined ? "" : `<caption>${escapeHtml(title)}</caption>`;
  const room = `max-width:${names + classes * widestCell}px;--side:${(60 / classes).toFixed(2)}cqi;--letters:${(24 / classes).toFixed(2)}cqi`;
  const table = `<table aria-label="${escapeHtml(description)}" style="${room}">${caption}<colgroup><col style="width:${names}px"><col span="${classes}"></colgroup><thead><tr><th>${escapeHtml(text.corner)}</th>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const html = `<div id="${id}" class="six-steps-confusion">${style}${table}${legend}</div>`;
  if (pictures === undefined) return html;
  const [choose, makeButtons] = [scriptCode(choosePicturesInPage), scriptCode(buttonsInPage)];
  return `${html}\n<script>(${choose})(${scriptJson(id)},${makeButtons},${scriptJson({ ...pictures, choose: text.choose })})</script>`;
}

function cell(count: number, share: number, isHit: boolean): string {
  if (count === 0) return '<td style="opacity:.6">0</td>';
  return `<td style="background:${isHit ? shade(right, share) : shade(wrong, share / fullMistake)}">${count}</td>`;
}

/** @param strength 0 for hardly any, 1 or more for all of it */
function shade(color: string, strength: number): string {
  const opacity = 0.08 + 0.62 * Math.min(1, strength);
  return (
    color +
    Math.round(255 * opacity)
      .toString(16)
      .padStart(2, "0")
  );
}

const bar = (color: string) =>
  `<span style="display:inline-block;width:4em;height:.8em;vertical-align:middle;background:linear-gradient(90deg,${shade(color, 0)},${shade(color, 1)})"></span>`;

const legend = `<p>${escapeHtml(text.hits)} 0 ${bar(right)} 100%. ${escapeHtml(text.errors)} 0 ${bar(wrong)} ${100 * fullMistake}%.</p>`;

const style = `<style>${[
  "{container-type:inline-size}",
  " table{table-layout:fixed;width:100%;margin:0;border-collapse:separate;border-spacing:1px;border:0;color:inherit;font-size:clamp(9px,var(--letters),16px)}",
  " caption{text-align:left;font-weight:600;font-size:16px;padding-bottom:6px;color:inherit}",
  " thead,OWN tbody tr:nth-child(n){background:none;border:0}",
  " td{height:clamp(24px,var(--side),48px);padding:0;text-align:center;border:0}",
  " th{padding:0 6px 0 0;text-align:right;vertical-align:middle;font-weight:400;font-size:min(1em,13px);line-height:1.2;overflow-wrap:anywhere;border:0}",
  " thead th{vertical-align:bottom;padding:0 0 4px}",
  " thead th:first-child{padding-right:6px}",
  " thead span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;max-height:10em;overflow:hidden;font-size:max(1em,11px)}",
  " thead th[scope]{text-align:center}",
  " button{all:unset;box-sizing:border-box;display:block;width:100%;line-height:clamp(24px,var(--side),48px);text-align:center;cursor:pointer}",
  " button:hover,OWN button:focus-visible{outline:2px solid currentColor;outline-offset:-2px}",
  " button[aria-pressed=true]{outline:3px solid currentColor;outline-offset:-3px;font-weight:700}",
  " ul{display:flex;flex-wrap:wrap;gap:10px;margin:0;padding:0;list-style:none}",
  " li{width:112px;margin:0;font-size:12px;line-height:1.3}",
  " canvas{display:block;width:112px;image-rendering:pixelated;outline:1px solid #8888}",
]
  // Twice the class: a notebook's own rules for tables and lists are as specific as one.
  .map((rule) => `OWN${rule}`.replaceAll("OWN", ".six-steps-confusion.six-steps-confusion"))
  .join("")}</style>`;
