import type { Chart } from "../display/figure.js";
import { palette } from "../display/palette.js";
import { round } from "./chartText.js";
import { chartLayout } from "./layout.js";
import { plotsText } from "./plotsText.js";
import type { TrainingPoint, TrainingProgress, TrainingValues } from "./trainingProgress.js";

const text = plotsText.training;

type Key = keyof TrainingValues;

/** One chart of two: which values are its curves. */
interface Panel {
  training: Key;
  validation: Key;
}

const panels: Panel[] = [
  { training: "loss", validation: "valLoss" },
  { training: "accuracy", validation: "valAccuracy" },
];

/** Charts of loss and, where `fit` measures it, accuracy side by side. */
export function trainingChart(progress: TrainingProgress, words: string, title = text.title): Chart {
  const caption = text.caption(title, words);
  const shown = progress.hasAccuracy ? panels : panels.slice(0, 1);
  const end = Math.max(progress.totalEpochs ?? 1, progress.epochs.length, 1);
  const layout = chartLayout(undefined, 320);
  // Between the two is room for the second one's numbers and title, in a narrow window too.
  const width = shown.length === 1 ? 1 : 0.42;
  shown.forEach((panel, i) => {
    const n = i === 0 ? "" : String(i + 1);
    const domain = [i * (1 - width), i * (1 - width) + width];
    const dtick = Math.max(1, Math.ceil(end / 10));
    layout[`xaxis${n}`] = {
      title: { text: text.epoch },
      range: [0, end * 1.02],
      dtick,
      domain,
      anchor: `y${n}`,
    };
    layout[`yaxis${n}`] = {
      title: { text: text[panel.training], standoff: 2 }, // on a phone it would lie on the panel beside it
      anchor: `x${n}`,
      ticklabelstandoff: 4, // in the corner its 0 would stand on the 0 of the epochs
    };
  });
  layout.legend = { orientation: "h", x: 1, xanchor: "right", y: 1.02, yanchor: "bottom" };
  layout.margin = { ...(layout.margin as object), t: 54 };
  return {
    figure: { data: shown.flatMap((panel, i) => traces(progress, panel, i)), layout },
    description: describe(progress, caption),
    caption,
  };
}

/** What stands over a chart that is looked at long after it was drawn, while it still went on. */
export function laterCaption(progress: TrainingProgress, title = text.title): string {
  return text.caption(title, text.lastSaved(progress.place()));
}

function traces({ epochs, batches }: TrainingProgress, panel: Panel, i: number): object[] {
  const n = i === 0 ? "" : String(i + 1);
  const axes = { type: "scatter", xaxis: `x${n}`, yaxis: `y${n}`, showlegend: i === 0 };
  const curve = (name: string, points: TrainingPoint[], key: Key, style: object) =>
    points.some((point) => point[key] !== undefined)
      ? [
          {
            ...axes,
            name,
            legendgroup: name,
            x: points.map(({ epoch }) => round(epoch)),
            y: points.map((point) => finite(point[key])),
            ...style,
          },
        ]
      : [];
  return [
    ...curve(text.batches, batches, panel.training, {
      mode: "lines",
      line: { color: palette.grey, width: 1 },
      hoverinfo: "skip",
    }),
    ...curve(text.training, epochs, panel.training, {
      mode: "lines+markers",
      line: { color: palette.blue },
    }),
    ...curve(text.validation, epochs, panel.validation, {
      mode: "lines+markers",
      line: { color: palette.orange, dash: "dash" },
      marker: { symbol: "diamond" },
    }),
  ];
}

/** A loss that has become NaN or infinite leaves a gap. */
function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : round(value);
}

function describe(progress: TrainingProgress, caption: string): string {
  const what = progress.hasAccuracy ? text.describeBoth(caption) : text.describe(caption);
  const { epochs } = progress;
  if (epochs.length < 2) return what;
  const courses = panels
    .flatMap(({ training, validation }) => [training, validation])
    .map((key) => ({ name: text[key], from: epochs[0][key], to: epochs[epochs.length - 1][key] }))
    .filter(({ from, to }) => from !== undefined && to !== undefined)
    .map(({ name, from, to }) => text.course(name, round(from as number), round(to as number)));
  return what + text.courses(epochs.length, courses);
}
