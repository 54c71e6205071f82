/**
 * For values on both sides of 0: blue below, orange above, and darker with their amount. As plotly.js takes it, by the share of
 * the way from the least value to the largest. White at 0 stands out from neither end, in a light and in a dark theme.
 */
export const aroundZero: readonly (readonly [share: number, color: string])[] = [
  [0, "#053b8c"],
  [0.25, "#5a9bdc"],
  [0.5, "#f2f2f2"],
  [0.75, "#eb9a4a"],
  [1, "#8f3d00"],
];

const stops = aroundZero.map(([, color]) =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)),
);

/**
 * The colour of a value, between those of its neighbours on the scale.
 *
 * @param share 0 for the least value, 0.5 for 0, 1 for the largest
 * @returns red, green and blue, 0 to 255
 */
export function colorAroundZero(share: number): number[] {
  const place = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const below = Math.min(Math.floor(place), stops.length - 2);
  return stops[below].map((from, channel) => from + (place - below) * (stops[below + 1][channel] - from));
}
