import type { Graph, LayerValue, Value } from "./graph.js";
import { imageRuns } from "./imageRuns.js";
import { isList, type Margin, noMargin, Tensor } from "./tensor.js";
import type { Thread } from "./thread.js";
import { windowsOver } from "./windows.js";

/** A layer of the graph that reads a value; `undefined` stands for an output of the model. */
type Reader = LayerValue | undefined;

/** What a layer computes, in memory. */
export interface Laid {
  tensor: Tensor;
  /** The same memory as further readers see it, each with a gradient of its own that a fork adds to the tensor's. */
  others: readonly Tensor[];
}

/** Gives each value of a model its memory: with the margin that its readers want around it, and room for its gradient. */
export class Layout {
  readonly #thread: Thread;
  readonly #readers: Map<Value, Reader[]>;
  /** The values that have a gradient. */
  readonly #learning: ReadonlySet<Value>;
  readonly #runs: Map<Value, number>;
  /** What has not been given to its readers yet. */
  readonly #waiting = new Map<Value, Tensor[]>();

  constructor(thread: Thread, graph: Graph, learning: ReadonlySet<LayerValue>) {
    this.#thread = thread;
    this.#readers = graph.readers();
    this.#learning = learning;
    this.#runs = imageRuns(learning);
  }

  /** The tensor of `value` as its next reader sees it; to be asked once for each, in their order. */
  read(value: Value): Tensor {
    return this.#waiting.get(value)?.shift() as Tensor;
  }

  /**
   * Lays down an input of the model. Convolutions read its channels as they are (but for depthwise ones), and others want them filled up to eights: if
   * there are both, it is there twice.
   */
  input(value: Value): Tensor[] {
    const { arena, rows } = this.#thread;
    const readers = this.#readers.get(value) ?? [];
    const convolutions = readers.filter((reader) => this.#readsChannelsAlone(reader));
    const tensors: Tensor[] = [];
    const lay = (margin: Margin, channelPitch?: number) => {
      const tensor = new Tensor(arena, value.shape, { rows, margin, channelPitch });
      tensors.push(tensor);
      return tensor;
    };
    const plain = convolutions.length > 0 ? lay(marginOver(convolutions), value.shape[2]) : undefined;
    const others = readers.filter((reader) => !convolutions.includes(reader));
    const filled = others.length > 0 ? lay(marginOver(others)) : undefined;
    const views = readers.map((reader) =>
      this.#view((convolutions.includes(reader) ? plain : filled) as Tensor, reader),
    );
    this.#waiting.set(value, views);
    return tensors;
  }

  /** Lays down what a layer computes; `input` is the first tensor that it reads. */
  output(value: LayerValue, input: Tensor): Laid {
    const { arena, rows } = this.#thread;
    const readers = this.#readers.get(value) ?? [];
    const margin = marginOver(readers);
    const packed = value.shape.length === 3 && readers.some(listsPixels);
    const tensor =
      this.#alias(value, input, margin) ?? new Tensor(arena, value.shape, { rows, margin, packed });
    const views = readers.map((reader) => this.#view(tensor, reader));
    this.#waiting.set(value, [...views]);
    if (!this.#learning.has(value)) return { tensor, others: [] };
    // one reader's gradient is the tensor's own: where it has room for one image only, there must be no more than that
    const isOneImage = readers.map((reader) => this.#shareRun(value, reader));
    const own = Math.max(0, isOneImage.indexOf(true));
    views.forEach((view, i) => {
      if (i === own && tensor.gradient) view.gradient = tensor.gradient;
      else if (value.spec.kind === "dense") view.addGradientInPanels(arena, rows);
      else if (isOneImage[i]) view.addGradientOfOneImage(arena, this.#thread.count);
      else view.addGradient(arena, rows);
    });
    tensor.gradient = views[own].gradient;
    return { tensor, others: views.filter((_, i) => i !== own) };
  }

  /** Only if all convolutions with the same weights read inputs: filters are laid out as the channels are. */
  #readsChannelsAlone(reader: Reader): boolean {
    if (reader?.spec.kind !== "conv2d") return false;
    const first = reader.sharesWith ?? reader;
    const alike = [...this.#readers.keys()].filter((value) => (value.sharesWith ?? value) === first);
    return alike.every(({ inputs: [input] }) => !input.spec);
  }

  #view(tensor: Tensor, reader: Reader): Tensor {
    return tensor.view(this.#thread.arena, marginFor(reader));
  }

  /** A reshape's output, if its values lie in its input's memory as its readers want them. */
  #alias({ spec, shape }: LayerValue, input: Tensor, margin: Margin): Tensor | undefined {
    const inRows = (input.gradient?.groupPitch ?? 32) === 32;
    if (spec.kind !== "reshape" || !inRows || !input.isDense) return undefined;
    const { arena, rows } = this.#thread;
    const alias = new Tensor(arena, shape, { rows, margin }, input);
    const follows = !isList(shape) || alias.positions === 1 || alias.isPacked;
    return alias.isDense && follows ? alias : undefined;
  }

  #shareRun(value: Value, reader: Reader): boolean {
    const run = this.#runs.get(value);
    return reader !== undefined && run !== undefined && run === this.#runs.get(reader);
  }
}

/** Whether it takes an image for a list of its pixels. */
function listsPixels(reader: Reader): boolean {
  return reader?.spec.kind === "reshape" && isList(reader.shape);
}

/** The zeros around its input that a convolution reads. */
function marginFor(reader: Reader): Margin {
  if (reader?.spec.kind !== "conv2d" && reader?.spec.kind !== "depthwiseConv2d") return noMargin;
  return windowsOver(reader.inputs[0].shape, reader.spec).margin;
}

/** The margin that is enough for all of them. */
function marginOver(readers: readonly Reader[]): Margin {
  const margins = readers.map(marginFor);
  const most = (side: keyof Margin) => Math.max(0, ...margins.map((margin) => margin[side]));
  return { top: most("top"), bottom: most("bottom"), left: most("left"), right: most("right") };
}
