import { type Chart, showFigure } from "../display/figure.js";
import { palette } from "../display/palette.js";
import { ValueError } from "../errors/errors.js";
import { checkFinite, checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkText } from "../input/checkTexts.js";
import { inputText } from "../input/inputText.js";
import { isTensor, isTypedArray } from "../input/readArray.js";
import { named, round } from "./chartText.js";
import { classAxis, classPlaces, nameRoom } from "./classAxis.js";
import { axis, chartLayout, topMargin } from "./layout.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.bars;

export interface BarsOptions {
  /** Written above the bars. Default: nothing. */
  title?: string;
  /** What the values are, under the axis. Default: nothing. */
  label?: string;
  /** Of each number beside its bar, 0 to 6. Default: 0 where all values are whole, else 3. */
  decimals?: number;
  /** The value at which the axis ends, so that two charts can be compared. Default: the largest. */
  maxValue?: number;
  /** The value at which it begins, for the same purpose. Default: the smallest, or 0 where none is negative. */
  minValue?: number;
}

/** CSS pixels from one bar to the next. */
const barPitch = 24;

/** CSS pixels between a name and its bar: "digit 0" and the number of a bar of no length would be read as one. */
const besideName = 5;

/**
 * Shows one value for each name, such as the accuracy of each class: a bar that begins at 0, with its number. The first
 * name stands on top.
 *
 * @param values by name; at least one
 * @throws ValueError if there is none, or one is not a finite number; UnknownOptionError
 */
export function showBars(values: Record<string, number>, options: BarsOptions = {}): void {
  showFigure(barsChart(values, options));
}

export function barsChart(values: Record<string, number>, options: BarsOptions = {}): Chart {
  checkOptions("showBars", options, ["title", "label", "decimals", "maxValue", "minValue"]);
  const { title, label, maxValue, minValue } = options;
  checkText("title", title);
  checkText("label", label);
  if (maxValue !== undefined) checkFinite("maxValue", maxValue);
  if (minValue !== undefined) checkFinite("minValue", minValue);
  const isList = Array.isArray(values) || isTensor(values) || isTypedArray(values);
  if (typeof values !== "object" || values === null || isList || Object.keys(values).length === 0) {
    throw new ValueError(text.all, inputText.value.objectLike("{ cat: 0.5, dog: 0.4 }"), values);
  }
  const names = Object.keys(values);
  const numbers = names.map((name) => checkFinite(text.value(name), values[name]));
  const { decimals = numbers.every(Number.isInteger) ? 0 : 3 } = options;
  checkWhole("decimals", decimals, 0, 6);
  const written = numbers.map((value) => value.toFixed(decimals).replace("-", "−"));
  const length = barPitch * names.length;
  const { margin, ...layout } = chartLayout(title, topMargin(title) + length + 44);
  const most = Math.max(maxValue ?? 0, ...numbers);
  const least = Math.min(minValue ?? 0, 0, ...numbers);
  const span = most - least || 1;
  const room = 0.1 * span; // for the numbers beside the longest bars; on the left the names follow
  return {
    figure: {
      data: [
        {
          type: "bar",
          orientation: "h",
          y: classPlaces(names),
          x: numbers.map(round),
          marker: { color: palette.blue },
          text: written,
          textposition: "outside",
          cliponaxis: false,
          hovertemplate: "%{y}: %{text}<extra></extra>",
        },
      ],
      layout: {
        ...layout,
        margin: { ...(margin as object), l: nameRoom(names) + besideName },
        xaxis: axis(label, { range: [least < 0 ? least - 2 * room : 0, most + room] }),
        yaxis: {
          ...classAxis(names, length),
          range: [names.length - 0.5, -0.5],
          ticklabelstandoff: besideName,
        },
        bargap: 0.3,
      },
    },
    description: text.describe(
      named(text.what, title),
      names.map((name, i) => `${name} ${written[i]}`),
    ),
  };
}
