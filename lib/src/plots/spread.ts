import { type Chart, showFigure } from "../display/figure.js";
import { palette } from "../display/palette.js";
import { ShapeError, ValueError } from "../errors/errors.js";
import { checkFinite } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkText } from "../input/checkTexts.js";
import { inputText } from "../input/inputText.js";
import { named, plotlyText, round } from "./chartText.js";
import { axis, chartLayout, topMargin } from "./layout.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.spread;

export interface SpreadOptions {
  /** Written above the chart. Default: nothing. */
  title?: string;
  /** Name of the vertical axis. Default: nothing. */
  yLabel?: string;
}

/**
 * Shows how far values of one group lie apart, beside those of others, such as the accuracies of each design: a column for
 * each group, with a dot for each value and a dash for their mean.
 *
 * @param groups the values of each group, by its name
 * @throws ValueError if there is no group, or a value is NaN or infinite; ShapeError if a group is empty; UnknownOptionError
 */
export function showSpread(groups: Record<string, readonly number[]>, options: SpreadOptions = {}): void {
  showFigure(spreadChart(groups, options));
}

export function spreadChart(groups: Record<string, readonly number[]>, options: SpreadOptions = {}): Chart {
  checkOptions("showSpread", options, ["title", "yLabel"]);
  const { title, yLabel } = options;
  checkText("yLabel", yLabel);
  const isObject = typeof groups === "object" && groups !== null && !Array.isArray(groups);
  if (!isObject || Object.keys(groups).length === 0)
    throw new ValueError(text.groups, inputText.value.objectLike("{ a: [0.5, 0.4] }"), groups);
  const all = Object.entries(groups).map(([name, values]) => {
    if (!Array.isArray(values) || values.length === 0)
      throw new ShapeError(text.group(name), text.withValue, Array.isArray(values) ? "[0]" : typeof values);
    for (const value of values) checkFinite(text.group(name), value);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { name, values: values.map(round), mean: round(mean) };
  });
  const marks = { type: "scatter", mode: "markers", showlegend: true };
  return {
    figure: {
      data: [
        {
          ...marks,
          name: text.values,
          x: all.flatMap(({ values }, i) => values.map(() => i)),
          y: all.flatMap(({ values }) => values),
          marker: { color: palette.blue, size: 10, opacity: 0.75 },
          hovertemplate: "%{y}<extra></extra>",
        },
        {
          ...marks,
          name: text.mean,
          x: all.map((_, i) => i),
          y: all.map(({ mean }) => mean),
          marker: {
            symbol: "line-ew",
            size: 36,
            color: palette.orange,
            line: { width: 3, color: palette.orange },
          },
          hovertemplate: `${text.mean} %{y}<extra></extra>`,
        },
      ],
      layout: {
        ...chartLayout(title, topMargin(title) + 316),
        xaxis: {
          range: [-0.5, all.length - 0.5],
          tickmode: "array",
          tickvals: all.map((_, i) => i),
          ticktext: all.map(({ name }) => plotlyText(name)),
          zeroline: false,
          showgrid: false,
        },
        yaxis: axis(yLabel),
      },
    },
    description: text.describe(
      named(text.what, title),
      all.map(({ name, values, mean }) => text.course(name, mean, Math.min(...values), Math.max(...values))),
    ),
  };
}
