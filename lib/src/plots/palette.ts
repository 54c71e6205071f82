/**
 * Colours that readers with any kind of colour vision can tell apart, after Okabe and Ito, darkened where needed:
 * each has a contrast of 3:1 or more with a white page and with JupyterLab's dark one (#111111).
 *
 * Charts never rely on colour alone: lines differ in their dashes, bars in their pattern, labels in their mark.
 */
export const palette = {
  blue: "#0072b2",
  orange: "#d55e00",
  green: "#009e73",
  purple: "#c46b9c",
  ochre: "#b07d00",
  grey: "#808080",
} as const;

/** The palette in the order in which a chart's series take their colours. */
export const seriesColors: readonly string[] = Object.values(palette);

/** plotly.js's dash of each series, so that lines differ in more than colour and both show where they coincide. */
export const seriesDashes: readonly string[] = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];

/** What a label of a picture is written on, in white: contrast 4.5:1 or more. */
export const labelColors = { neutral: "#4a5261", right: "#0067a0", wrong: "#b54708" } as const;
