import type { Chart } from "../display/figure.js";
import { palette } from "../display/palette.js";
import { round } from "./chartText.js";
import { chartLayout } from "./layout.js";
import type { TrainingPoint, TrainingProgress, TrainingValues } from "./trainingProgress.js";

type Key = keyof TrainingValues;

/** One chart of two: its name, and which values are its curves. */
interface Panel {
  name: string;
  training: Key;
  validation: Key;
}

const panels: Panel[] = [
  { name: "loss", training: "loss", validation: "valLoss" },
  { name: "accuracy", training: "accuracy", validation: "valAccuracy" },
];

/** Charts of loss and, where `fit` measures it, accuracy side by side. */
export function trainingChart(progress: TrainingProgress, words: string, title = "Training"): Chart {
  const caption = `${title}: ${words}`;
  const shown = panels.filter((panel) => panel.name === "loss" || progress.hasAccuracy);
  const end = Math.max(progress.totalEpochs ?? 1, progress.epochs.length, 1);
  const layout = chartLayout(undefined, 320);
  const width = shown.length === 1 ? 1 : 0.45;
  shown.forEach((panel, i) => {
    const n = i === 0 ? "" : String(i + 1);
    const domain = [i * (1 - width), i * (1 - width) + width];
    const dtick = Math.max(1, Math.ceil(end / 10));
    layout[`xaxis${n}`] = {
      title: { text: "epoch" },
      range: [0, end * 1.02],
      dtick,
      domain,
      anchor: `y${n}`,
    };
    layout[`yaxis${n}`] = { title: { text: panel.name }, anchor: `x${n}` };
  });
  layout.legend = { orientation: "h", x: 1, xanchor: "right", y: 1.02, yanchor: "bottom" };
  layout.margin = { ...(layout.margin as object), t: 54 };
  return {
    figure: { data: shown.flatMap((panel, i) => traces(progress, panel, i)), layout },
    description: describe(progress, caption),
    caption,
  };
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
    ...curve("batches", batches, panel.training, {
      mode: "lines",
      line: { color: palette.grey, width: 1 },
      opacity: 0.7,
      hoverinfo: "skip",
    }),
    ...curve("training", epochs, panel.training, {
      mode: "lines+markers",
      line: { color: palette.blue },
    }),
    ...curve("validation", epochs, panel.validation, {
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
  const what = `${progress.hasAccuracy ? "Line charts of loss and accuracy" : "Line chart of loss"}. ${caption}.`;
  const { epochs } = progress;
  if (epochs.length < 2) return what;
  const courses = panels
    .flatMap(({ name, training, validation }) => [
      [name, training] as const,
      [`validation ${name}`, validation] as const,
    ])
    .map(([name, key]) => ({ name, from: epochs[0][key], to: epochs[epochs.length - 1][key] }))
    .filter(({ from, to }) => from !== undefined && to !== undefined)
    .map(({ name, from, to }) => `${name} from ${round(from as number)} to ${round(to as number)}`);
  return `${what} After epochs 1 to ${epochs.length}: ${courses.join("; ")}.`;
}
