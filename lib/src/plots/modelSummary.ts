import type { LayersModel } from "@tensorflow/tfjs";
import { display, type MimeBundle } from "../display/display.js";
import { escapeHtml } from "../display/html.js";
import { type LayerRow, type ModelRows, modelRows } from "./modelRows.js";

const english = {
  head: ["layer", "output shape", "parameters"],
  /** What the numbers of a layer's formula are, in their order. */
  formulas: {
    Dense: "Dense: inputs · units + one bias a unit",
    Conv2D: "Conv2D: kernel height · kernel width · input channels · filters + one bias a filter",
    BatchNormalization: "BatchNormalization: gamma + beta + moving mean + moving variance",
  } as Record<string, string>,
  /** Why a layer has nothing to learn. */
  none: {
    Activation: "applies a fixed function",
    AveragePooling2D: "takes the mean of each window",
    Dropout: "drops values at random",
    Flatten: "puts the values in a row",
    GlobalAveragePooling2D: "takes the mean of each channel",
    InputLayer: "the data come in here",
    MaxPooling2D: "takes the largest of each window",
    Rescaling: "multiplies by a fixed number",
    ReLU: "applies a fixed function",
    Reshape: "same values, other shape",
    Softmax: "applies a fixed function",
  } as Record<string, string>,
  nothing: (why: string | undefined) => (why === undefined ? "none" : `none: ${why}`),
  frozen: ", frozen",
  partlyFrozen: (count: string) => `, ${count} of them frozen`,
  layersFollow: (count: string) => `${count} in its layers:`,
  totals: ({ total, trainable }: ModelRows) =>
    `${grouped(total)} parameters: ${grouped(trainable)} trainable, ${grouped(total - trainable)} frozen`,
  changed:
    "A layer has been frozen or freed since compile(). fit goes by the state at compile(), which is shown here: call compile() again.",
};

/**
 * Shows a model's layers as a table: what each gives out, and how many parameters it has, as a sum that can be checked
 * by hand: `3·3·1·32 + 32 = 320`. Layers of models within the model are indented. Parameters are trainable or frozen as
 * at the last `compile`, which is what `fit` goes by.
 *
 * @param model any model of TensorFlow.js's layers, trained or not
 * @throws ValueError if it is no such model; ModelWithoutLayersError.
 */
export function showModelSummary(model: LayersModel): void {
  display(modelSummary(model));
}

export function modelSummary(model: LayersModel): MimeBundle {
  const summary = modelRows(model);
  const lines = summary.rows.map((row) => ({
    row,
    shape: row.outputShapes.join(" and "),
    parameters: parametersOf(row),
  }));
  const kinds = [...new Set(summary.rows.map(({ kind }) => kind))];
  const notes = [
    english.totals(summary),
    ...kinds.flatMap((kind) => english.formulas[kind] ?? []),
    ...(summary.isChangedSinceCompile ? [english.changed] : []),
  ];
  return { "text/html": html(lines, notes), "text/plain": text(lines, notes) };
}

interface Line {
  row: LayerRow;
  shape: string;
  parameters: string;
}

function parametersOf({ kind, weightShapes, parameters, frozen, isModel }: LayerRow): string {
  if (isModel) return english.layersFollow(grouped(parameters));
  if (parameters === 0) return english.nothing(english.none[kind]);
  const sum = weightShapes.map((shape) => shape.map(grouped).join("·") || "1").join(" + ");
  const count = grouped(parameters);
  const state =
    frozen === 0 ? "" : frozen === parameters ? english.frozen : english.partlyFrozen(grouped(frozen));
  return `${sum === count ? count : `${sum} = ${count}`}${state}`;
}

/** Colours, lines and stripes are the page's own, so that the table suits a light and a dark theme. */
function html(lines: Line[], [totals, ...notes]: string[]): string {
  const cell = (tag: string, align: string, content: string, more = "") =>
    `<${tag} style="text-align:${align}${more}">${content}</${tag}>`;
  const [layer, shape, parameters] = english.head;
  const head = cell("th", "left", layer) + cell("th", "left", shape) + cell("th", "right", parameters);
  const rows = lines.map(({ row: { kind, name, depth }, shape, parameters }) => {
    const what = `${escapeHtml(kind)} <small style="opacity:.75">${escapeHtml(name)}</small>`;
    return `<tr>${cell("td", "left", what, depth === 0 ? "" : `;padding-left:${0.5 + 1.5 * depth}em`)}${cell("td", "left", shape)}${cell("td", "right", escapeHtml(parameters))}</tr>`;
  });
  const small = notes.map((note) => `<br><small>${escapeHtml(note)}</small>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table><p><b>${escapeHtml(totals)}</b>${small}</p>`;
}

function text(lines: Line[], notes: string[]): string {
  const table = [
    english.head,
    ...lines.map(({ row: { kind, name, depth }, shape, parameters }) => [
      `${"  ".repeat(depth)}${kind} (${name})`,
      shape,
      parameters,
    ]),
  ];
  const widths = english.head.map((_, column) => Math.max(...table.map((cells) => cells[column].length)));
  const rows = table.map(([layer, shape, parameters]) =>
    [layer.padEnd(widths[0]), shape.padEnd(widths[1]), parameters.padStart(widths[2])].join("  "),
  );
  return [...rows, ...notes].join("\n");
}

function grouped(count: number): string {
  return count.toLocaleString("en-GB");
}
