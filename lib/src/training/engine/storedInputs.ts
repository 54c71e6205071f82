import { type ByteCodes, tableOf, type Values } from "./byteCodes.js";
import { rescale } from "./rescaling.js";
import { valuesIn } from "./shape.js";
import { scratchFloats, type Work } from "./work.js";

/** The inputs' values of an engine's examples, set by set, in its memory. */
export class StoredInputs {
  readonly #work: Work;
  readonly #memory: WebAssembly.Memory;

  constructor(work: Work, memory: WebAssembly.Memory) {
    this.#work = work;
    this.#memory = memory;
  }

  /** Stores the first examples of a set, one after the other, for an input that is kept as floats. */
  storeFloats(set: number, input: number, values: Values): void {
    const floats = this.#floatsOf(set, input);
    floats.set(values);
    rescale(floats.subarray(0, values.length), this.#work.spec.model.inputs[input].rescaling);
  }

  #floatsOf(set: number, input: number): Float32Array {
    const { model, sets } = this.#work.spec;
    const count = valuesIn(model.inputs[input].shape) * sets[set].examples;
    return new Float32Array(this.#memory.buffer, this.#work.sets[set].inputs[input].values, count);
  }

  /**
   * Stores the examples of a set for an input that is kept as bytes. Returns false if one value has no code; what is stored
   * then means nothing.
   */
  storeBytes(set: number, input: number, examples: Values, codes: ByteCodes): boolean {
    const { scratch, thread } = this.#work;
    const { values: address } = this.#work.sets[set].inputs[input];
    const { least, by, product } = codes;
    this.#storeTable(set, input, tableOf(codes));
    const floats = new Float32Array(this.#memory.buffer, scratch, scratchFloats);
    for (let i = 0; i < examples.length; i += scratchFloats) {
      const part = examples.subarray(i, i + scratchFloats);
      floats.set(part);
      // the kernel takes sixteen at a time; what fills the last ones up is a value that has a code
      const count = Math.ceil(part.length / 16) * 16;
      floats.fill(least, part.length, count);
      const call = { values: scratch, count, least, by, product, codes: address + i };
      if (!thread.kernels.encodeBytes(call)) return false;
    }
    return true;
  }

  /**
   * The same for examples that are bytes already.
   *
   * @param table the values of the codes 0 to 255
   */
  storeCodes(set: number, input: number, { codes, table }: { codes: Uint8Array; table: Float32Array }): void {
    this.#storeTable(set, input, table.slice());
    const { values } = this.#work.sets[set].inputs[input];
    new Uint8Array(this.#memory.buffer, values, codes.length).set(codes);
  }

  /** @param table is rescaled in place */
  #storeTable(set: number, input: number, table: Float32Array): void {
    rescale(table, this.#work.spec.model.inputs[input].rescaling);
    new Float32Array(this.#memory.buffer, this.#work.sets[set].inputs[input].table, 256).set(table);
  }

  /** For each input, values of the training examples, or for bytes those that they may have. */
  get someValues(): Float32Array[] {
    return this.#work.sets[0].inputs.map(({ table }, input) =>
      table === 0 ? this.#floatsOf(0, input) : new Float32Array(this.#memory.buffer, table, 256),
    );
  }
}
