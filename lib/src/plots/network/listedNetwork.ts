import { ShapeError, ValueError } from "../../errors/errors.js";
import { checkWhole } from "../../input/checkNumber.js";
import { checkOptions } from "../../input/checkOptions.js";
import type { Column } from "./column.js";
import { networkText } from "./networkText.js";

const { what, wanted, names } = networkText;

/** A layer of a network that is only talked about. */
export interface NetworkLayer {
  /** How many nodes. Default: as many as the image has pixels. */
  units?: number;
  /** Height and width, if it is to be drawn as an image. Default: it is drawn as a column of nodes. */
  image?: readonly [height: number, width: number];
  /** Written under it. Default: "input", "hidden 1", …, "output". */
  name?: string;
  /** What its nodes apply to their sums, such as "ReLU"; written under it. Default: nothing. */
  activation?: string;
  /** A name for each node, written beside it. Default: none. */
  labels?: readonly string[];
}

/**
 * Checks a list of layers. A column with as many nodes as the image before it has pixels is that image flattened; all others
 * are dense.
 *
 * @throws ValueError if there are fewer than two layers, or one has neither units nor image; ShapeError if there are not as
 * many labels as nodes; UnknownOptionError.
 */
export function listedNetwork(layers: readonly NetworkLayer[]): Column[] {
  if (layers.length < 2) throw new ValueError(what.layers, wanted.layers, layers);
  const columns: Column[] = [];
  let hidden = 0;
  for (const [at, layer] of layers.entries()) {
    checkOptions(what.layer(at), layer, ["units", "image", "name", "activation", "labels"]);
    const { image, activation, labels } = layer;
    if (!Array.isArray(image) && layer.units === undefined) {
      throw new ValueError(what.layer(at), wanted.layer, layer);
    }
    image?.forEach((side) => void checkWhole(what.side(at), side, 1));
    const units = layer.units ?? (image ?? []).reduce((product, side) => product * side, 1);
    checkWhole(what.units(at), units, 1);
    if (labels !== undefined && labels.length !== units) {
      throw new ShapeError(what.labels(at), wanted.labels(units), `[${labels.length}]`);
    }
    const before = columns.at(-1);
    const isFlattened = before?.image !== undefined && image === undefined && before.units === units;
    const isHidden = at > 0 && at < layers.length - 1 && !isFlattened;
    if (isHidden) hidden += 1;
    const usual =
      at === 0 ? names.input : isFlattened ? names.flatten : isHidden ? names.hidden(hidden) : names.output;
    columns.push({
      name: layer.name ?? usual,
      units,
      image,
      arePixels: image !== undefined,
      activation,
      labels,
      from: before === undefined ? "nothing" : isFlattened ? "each" : "all",
    });
  }
  return columns;
}
