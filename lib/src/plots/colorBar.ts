/** A bar beside a chart that says what its colours mean; `length` in CSS pixels, by default as high as the chart. */
export function colorBar(
  title: string,
  { length, tickformat }: { length?: number; tickformat?: string } = {},
): Record<string, unknown> {
  return {
    thickness: 14,
    outlinewidth: 0,
    title: { text: title },
    ...(length !== undefined && { lenmode: "pixels", len: length }),
    ...(tickformat !== undefined && { tickformat }),
  };
}
