/**
 * Colours that readers with any kind of colour vision tell apart. Each has a contrast of 3:1 or more with a white
 * page and with JupyterLab's dark one (#111111). Okabe and Ito's colours lose that contrast when they are made to
 * suit both pages, and two of them then look the same without red cones, so these were searched for anew: the first
 * five differ by 25 or more in CIELAB, also as seen without red, green or blue cones (Machado et al. 2009).
 *
 * Charts never rely on colour alone: lines differ in their dashes, bars in their pattern, labels in their mark.
 */
export const palette = {
  blue: "#085fd9",
  orange: "#e3770d",
  green: "#17a885",
  purple: "#884890",
  brown: "#974c22",
  grey: "#808080",
} as const;

const { blue, orange, green, purple, brown } = palette;

/** The colours of a chart's series, in order. */
export const seriesColors: readonly string[] = [blue, orange, green, purple, brown];

/** plotly.js's dash of each series, so that lines differ in more than colour and both show where they coincide. */
export const seriesDashes: readonly string[] = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];

/** What white text stands on: its contrast is 4.5:1 or more, and theirs with both pages 3:1 or more. */
const behindWhite = {
  blue: "#0067a0",
  green: "#006e56",
  orange: "#b54708",
  vermilion: "#cd400a",
  crimson: "#c2185b",
  grey: "#626c7b",
};

/** What the labels of pictures are written on. */
export interface LabelColors {
  neutral: string;
  right: string;
  wrong: string;
}

export const labelColors: LabelColors = {
  neutral: behindWhite.grey,
  right: behindWhite.blue,
  wrong: behindWhite.orange,
};

/** Of predictions: a bluish green and a vermilion, which differ in lightness without red or green cones too. */
export const predictionColors: LabelColors = {
  ...labelColors,
  right: behindWhite.green,
  wrong: behindWhite.vermilion,
};

/** What the marks of feedback are written on. */
export const feedbackColors = {
  good: behindWhite.green,
  bad: behindWhite.orange,
  quiet: behindWhite.grey,
  alarm: behindWhite.crimson,
  help: behindWhite.blue,
};
