import type { LayerSpec, ModelSpec, OutputSpec } from "./spec.js";

/** A tensor of the model: an input, or what a layer makes of others. */
export interface Value {
  /** The layer that computes it; absent for an input of the model. */
  spec?: LayerSpec;
  inputs: readonly Value[];
  /** Of one example. */
  shape: readonly number[];
  /** A convolution that pools at once. */
  pooled?: boolean;
  /** The first value that the same layer computes, if this is another. */
  sharesWith?: Value;
}

/** A value that a layer computes. */
export type LayerValue = Value & { spec: LayerSpec };

/** An output of the model, and what is measured there. */
export interface GraphOutput extends Omit<OutputSpec, "tensor"> {
  value: Value;
}

/**
 * A model as its tensors and what each is made of, in an order in which each comes after those that it is made of. Unlike in
 * ModelSpec they are objects, so that layers can be joined and replaced.
 */
export class Graph {
  readonly inputs: Value[];
  values: LayerValue[] = [];
  outputs: GraphOutput[] = [];

  constructor({ inputs }: ModelSpec) {
    this.inputs = inputs.map(({ shape }) => ({ inputs: [], shape }));
  }

  /** Who reads each value, in order; `undefined` stands for an output of the model. */
  readers(): Map<Value, (LayerValue | undefined)[]> {
    const readers = new Map<Value, (LayerValue | undefined)[]>();
    for (const value of [...this.inputs, ...this.values]) readers.set(value, []);
    for (const value of this.values) for (const input of value.inputs) readers.get(input)?.push(value);
    for (const { value } of this.outputs) readers.get(value)?.push(undefined);
    return readers;
  }

  /** Whether nothing but `reader` reads the value, and only once. */
  isOnlyFor(value: Value, reader: LayerValue | undefined): boolean {
    let [own, all] = [0, 0];
    const count = (one: Value, by: LayerValue | undefined) => {
      if (one === value) all++;
      if (one === value && by === reader) own++;
    };
    for (const layer of this.values) for (const input of layer.inputs) count(input, layer);
    for (const output of this.outputs) count(output.value, undefined);
    return own === 1 && all === 1;
  }

  /** Takes a layer out; who read its output reads `by`. */
  replace(value: LayerValue, by: Value): void {
    this.values.splice(this.values.indexOf(value), 1);
    for (const reader of this.values) {
      if (reader.inputs.includes(value))
        reader.inputs = reader.inputs.map((input) => (input === value ? by : input));
    }
    for (const output of this.outputs) if (output.value === value) output.value = by;
  }

  /** Takes out the layers that nobody reads any more. */
  removeUnread(): void {
    const read = new Set<Value>(this.outputs.map(({ value }) => value));
    for (const value of [...this.values].reverse())
      if (read.has(value)) for (const input of value.inputs) read.add(input);
    this.values = this.values.filter((value) => read.has(value));
  }
}
