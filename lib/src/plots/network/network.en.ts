/** What the drawing of a network says: on it, where the mouse points, and in words for readers who do not see it. */
export const en = {
  what: {
    network: "The network",
    layers: "The layers",
    layer: (at: number) => `Layer ${at}`,
    units: (at: number) => `The number of units of layer ${at}`,
    side: (at: number) => `A side of the image of layer ${at}`,
    labels: (at: number) => `The labels of layer ${at}`,
    shown: "The number of nodes that are drawn",
  },
  wanted: {
    layers: "a model, or a list of at least two layers such as [{ units: 784 }, { units: 10 }]",
    layer: "an object with units or an image, such as { units: 128 } or { image: [28, 28] }",
    labels: (units: number) => `[${units}], one for each node`,
    chain: "one layer after another (showModelSummary shows every model)",
  },

  /** Under a column. */
  names: { input: "input", flatten: "flatten", output: "output", hidden: (at: number) => `hidden ${at}` },
  nodes: (units: string) => `${units} ${units === "1" ? "node" : "nodes"}`,
  pixels: (height: number, width: number) => `${height} × ${width} pixels`,
  table: (rows: number, columns: number) => `${rows} × ${columns}`,
  maps: (count: number, height: number, width: number) => `${height} × ${width} × ${count}`,
  dropout: (rate: number) => `dropout ${rate}`,

  /** Where the mouse points. */
  node: (layer: string, node: number, label: string | undefined) =>
    label === undefined ? `${layer}, node ${node}` : `${layer}, node ${node}: ${label}`,
  fromPixel: (row: number, column: number) => `from pixel (${row}, ${column})`,
  bias: (bias: string) => `bias ${bias}`,
  weights: (most: string) => `Its weights: white is 0, orange ${most}, blue −${most}`,

  describe: (layers: readonly string[]) => `A network: ${layers.join(", then ")}.`,
  described: (name: string, size: string, activation: string | undefined) =>
    activation === undefined ? `${name} (${size})` : `${name} (${size}, ${activation})`,
};
