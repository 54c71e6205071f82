import type { LayersModel } from "@tensorflow/tfjs";
import { display, type MimeBundle } from "../display/display.js";
import { escapeHtml } from "../display/html.js";
import { type LayerRow, modelRows } from "./modelRows.js";
import { plotsText } from "./plotsText.js";
import { padded, textWidth } from "./textWidth.js";

const text = plotsText.summary;

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
  const { total, trainable } = summary;
  const lines = summary.rows.map((row) => ({
    row,
    shape: row.outputShapes.join(plotsText.and),
    parameters: parametersOf(row),
  }));
  const kinds = [...new Set(summary.rows.map(({ kind }) => kind))];
  const notes = [
    text.totals(grouped(total), grouped(trainable), grouped(total - trainable)),
    ...kinds.flatMap((kind) => text.formulas[kind] ?? []),
    ...(summary.isChangedSinceCompile ? [text.changed] : []),
  ];
  return { "text/html": html(lines, notes), "text/plain": plain(lines, notes) };
}

interface Line {
  row: LayerRow;
  shape: string;
  parameters: string;
}

function parametersOf({ kind, weightShapes, parameters, frozen, isModel }: LayerRow): string {
  if (isModel) return text.layersFollow(grouped(parameters));
  if (parameters === 0) return text.nothing(text.none[kind]);
  const sum = weightShapes.map((shape) => shape.map(grouped).join("·") || "1").join(" + ");
  const count = grouped(parameters);
  const state = frozen === 0 ? "" : frozen === parameters ? text.frozen : text.partlyFrozen(grouped(frozen));
  return `${sum === count ? count : `${sum} = ${count}`}${state}`;
}

/** Colours, lines and stripes are the page's own, so that the table suits a light and a dark theme. */
function html(lines: Line[], [totals, ...notes]: string[]): string {
  const cell = (tag: string, align: string, content: string, more = "") =>
    `<${tag} style="text-align:${align}${more}">${content}</${tag}>`;
  const [layer, shape, parameters] = text.head;
  const head = cell("th", "left", layer) + cell("th", "left", shape) + cell("th", "right", parameters);
  const rows = lines.map(({ row: { kind, name, depth }, shape, parameters }) => {
    const what = `${escapeHtml(kind)} <small style="opacity:.75">${escapeHtml(name)}</small>`;
    return `<tr>${cell("td", "left", what, depth === 0 ? "" : `;padding-left:${0.5 + 1.5 * depth}em`)}${cell("td", "left", shape)}${cell("td", "right", escapeHtml(parameters))}</tr>`;
  });
  const small = notes.map((note) => `<br><small>${escapeHtml(note)}</small>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table><p><b>${escapeHtml(totals)}</b>${small}</p>`;
}

function plain(lines: Line[], notes: string[]): string {
  const table = [
    text.head,
    ...lines.map(({ row: { kind, name, depth }, shape, parameters }) => [
      `${"  ".repeat(depth)}${kind} (${name})`,
      shape,
      parameters,
    ]),
  ];
  const widths = text.head.map((_, column) => Math.max(...table.map((cells) => textWidth(cells[column]))));
  const rows = table.map(([layer, shape, parameters]) =>
    [padded(layer, widths[0]), padded(shape, widths[1]), parameters.padStart(widths[2])].join("  "),
  );
  return [...rows, ...notes].join("\n");
}

function grouped(count: number): string {
  return count.toLocaleString("en-GB");
}
