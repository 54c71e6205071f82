import type { LayersModel } from "@tensorflow/tfjs";
import { base64 } from "../../display/base64.js";
import { displayOfThisCell, type MimeBundle } from "../../display/display.js";
import { escapeHtml } from "../../display/html.js";
import { ValueError } from "../../errors/errors.js";
import { checkWhole } from "../../input/checkNumber.js";
import { checkOptions } from "../../input/checkOptions.js";
import { type ImageInput, type Picture, toImage } from "../../input/readImages.js";
import { picturePng } from "../picturePng.js";
import type { Column } from "./column.js";
import { listedNetwork, type NetworkLayer } from "./listedNetwork.js";
import { modelNetwork } from "./modelNetwork.js";
import { networkSvg, sizeOf } from "./networkSvg.js";
import { networkText } from "./networkText.js";
import { type PlacedColumn, placed } from "./place.js";

export interface NetworkOptions {
  /** Names of the output nodes. Default: those of the last layer of a list, none of a model. */
  labels?: readonly string[];
  /** The image that goes in, shown in the input's place. Default: an empty grid. */
  image?: ImageInput;
  /** How many nodes of a layer are drawn, 3 to 20; the others are left out in the middle. Default 7. */
  shown?: number;
  /** Written above the drawing. Default: nothing. */
  title?: string;
}

/**
 * Draws a network: a column of nodes for each layer, and lines from each node to those that it feeds. Of a model the lines
 * show the weights: orange above 0, blue and dashed below, strong where a weight is large. Pointing at a node, or Tab, shows
 * its bias, its lines and, where its inputs are the pixels of an image, its weights as a picture.
 *
 * @param network a model whose layers stand one after another, or a list of layers that need not be there
 * @throws ValueError if it is neither, or the model branches; ShapeError if labels and nodes differ in number; UnknownOptionError.
 */
export async function showNetwork(
  network: LayersModel | readonly NetworkLayer[],
  options: NetworkOptions = {},
): Promise<void> {
  const display = displayOfThisCell(); // before the first await: then another cell may be running
  display(await networkBundle(network, options));
}

export async function networkBundle(
  network: LayersModel | readonly NetworkLayer[],
  options: NetworkOptions,
): Promise<MimeBundle> {
  checkOptions("showNetwork", options, ["labels", "image", "shown", "title"]);
  const { labels, image, title } = options;
  const shown = checkWhole(networkText.what.shown, options.shown ?? 7, 3, 20);
  const columns = columnsOf(network, labels);
  const input = image === undefined ? undefined : await url(toImage(image), 3);
  const layout = placed(columns, shown);
  const pictures = await weightPictures(layout.columns);
  const description = networkText.describe(
    columns.map((column) => networkText.described(column.name, sizeOf(column), column.activation)),
  );
  const svg = networkSvg(layout, description, {
    input,
    weightsOf: (column, node) => pictures.get(column)?.get(node),
  });
  const heading = title === undefined ? "" : `<div style="font-weight:600">${escapeHtml(title)}</div>`;
  return {
    "text/html": heading + svg,
    "text/plain": title === undefined ? description : `${title}\n${description}`,
  };
}

function columnsOf(network: LayersModel | readonly NetworkLayer[], labels?: readonly string[]): Column[] {
  if (Array.isArray(network)) {
    const layers = network as readonly NetworkLayer[];
    return listedNetwork(labels ? [...layers.slice(0, -1), { ...layers.at(-1), labels }] : layers);
  }
  const isModel = Array.isArray((network as LayersModel | undefined)?.layers) && "outputs" in network;
  if (!isModel) throw new ValueError(networkText.what.network, networkText.wanted.layers, network);
  return modelNetwork(network as LayersModel, labels);
}

/** Of each node that is drawn, as the filters of a convolution are shown: orange above 0, blue below. */
async function weightPictures(columns: readonly PlacedColumn[]) {
  const pictures = new Map<Column, Map<number, string>>();
  for (const { column, places } of columns) {
    const { image, kernel, largest } = column.weights ?? {};
    if (image === undefined || kernel === undefined || largest === undefined) continue;
    const [height, width] = image;
    const urls = places.map(async ({ node }): Promise<[number, string]> => {
      const pixels = Float32Array.from({ length: height * width }, (_, i) => kernel[i * column.units + node]);
      return [
        node,
        await url({ height, width, channels: 1, pixels, minValue: -largest, maxValue: largest }, 1),
      ];
    });
    pictures.set(column, new Map(await Promise.all(urls)));
  }
  return pictures;
}

async function url(picture: Picture, scale: number): Promise<string> {
  return `data:image/png;base64,${base64(await picturePng(picture, scale))}`;
}
