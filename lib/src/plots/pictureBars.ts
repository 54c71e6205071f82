import { scriptCode, scriptJson } from "../display/html.js";
import { palette } from "../display/palette.js";
import { checkShare } from "../input/checkNumber.js";
import { checkClassNames } from "../input/checkTexts.js";
import { inputText } from "../input/inputText.js";
import type { NumbersInput } from "../input/readArray.js";
import { newId } from "../random/newId.js";
import { buttonsInPage } from "./buttonsInPage.js";
import { plotsText } from "./plotsText.js";
import { probabilityRows } from "./probabilityRows.js";
import { type PictureBars, showBarsInPage } from "./showBarsInPage.js";

/**
 * Reads what a network said of the pictures of a grid.
 *
 * @param probabilities shape `[pictures, classes]`
 * @param headings one for each picture
 * @throws ShapeError if there is not one probability for each picture and class; ValueError if one is NaN or outside 0..1,
 * or there are no names
 */
export function pictureBars(
  probabilities: NumbersInput,
  names: readonly string[],
  headings: readonly string[],
  columns: number,
): PictureBars {
  checkClassNames(names);
  const rowOf = probabilityRows(probabilities, headings.length, names.length);
  const thousandths = headings.map((_, picture) =>
    rowOf(picture).map((value, label) =>
      Math.round(1000 * checkShare(inputText.what.at(`probabilities[${picture}]`, label), value)),
    ),
  );
  return { columns, names, headings, thousandths, choose: plotsText.pictures.choose };
}

/** A grid whose pictures can be chosen: its bars then appear beside or below it, by a script that the output carries. */
export function withBars(grid: string, bars: PictureBars): string {
  const id = `bars-${newId()}`;
  const [show, makeButtons] = [scriptCode(showBarsInPage), scriptCode(buttonsInPage)];
  return `<div id="${id}" class="six-steps-bars">${style}${grid}</div>\n<script>(${show})(${scriptJson(id)},${makeButtons},${scriptJson(bars)})</script>`;
}

const style = `<style>${[
  "button{all:unset;display:block;width:100%;cursor:pointer}",
  "button:hover,OWN button:focus-visible{outline:2px solid currentColor;outline-offset:1px}",
  `button[aria-pressed=true]{outline:4px solid ${palette.orange};outline-offset:1px}`,
  "ul{margin:0;padding:0;list-style:none}",
  "li{display:grid;grid-template-columns:9em minmax(0,24em) 3em;gap:.6em;align-items:center;margin:0;font-size:13px;line-height:1.5}",
  ".narrow li{grid-template-columns:5.8em minmax(0,1fr) 2.8em;gap:.4em}",
  "[role=status]>p{margin:0 0 .5em}",
  "li>span{overflow-wrap:anywhere}",
  `i{display:block;height:1em;min-width:1px;background:${palette.blue}}`,
  "li>span:last-child{font-variant-numeric:tabular-nums;white-space:nowrap}",
]
  // Twice the class: a notebook's own rules for lists are as specific as one.
  .map((rule) => `OWN ${rule}`.replaceAll("OWN", ".six-steps-bars.six-steps-bars"))
  .join("")}</style>`;
