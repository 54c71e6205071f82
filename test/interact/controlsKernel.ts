import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { type Json, KernelProcess } from "../kernel/protocolClient.js";

const names =
  "drawingPad, interact, slider, checkbox, choice, numberTable, pixelOf, showBars, showContours, showConvolution, showFunction, showImageGrid, showLineChart";

/** A kernel with the library's controls, and what its cells show. */
export class ControlsKernel {
  readonly process: KernelProcess;

  private constructor(kernel: KernelProcess) {
    this.process = kernel;
  }

  static async start(): Promise<ControlsKernel> {
    const kernel = await KernelProcess.start();
    const library = JSON.stringify(import.meta.resolve("six-steps"));
    // Out of the project there are no types of the library.
    await kernel.run(`// @ts-nocheck notebook\nconst { ${names} } = await import(${library} as string);`);
    return new ControlsKernel(kernel);
  }

  stop(): Promise<void> {
    return this.process.stop();
  }

  run(code: string) {
    return this.process.run(code);
  }

  /** The HTML of a cell's one output with controls, and what it printed besides. */
  async shownBy(code: string): Promise<{ html: string; text: string; printed: string }> {
    const { reply, outputs } = await this.run(code);
    assert.equal(reply.status, "ok", JSON.stringify(reply));
    const [{ content }, ...more] = outputs.filter(({ type }) => type === "display_data");
    assert.deepEqual(more, []);
    const data = content.data as Json;
    const printed = outputs.flatMap(({ content }) => content.text ?? []).join("");
    return { html: String(data["text/html"]), text: String(data["text/plain"]), printed };
  }

  /** Moves as the page does. @returns the answer; `undefined` where the kernel closes the comm */
  async move(id: unknown, data: unknown): Promise<Json | undefined> {
    const { process: kernel } = this;
    const comm_id = randomUUID();
    await kernel.outputs(kernel.send("comm_open", { comm_id, target_name: "six-steps", data: { id } }));
    const outputs = await kernel.outputs(kernel.send("comm_msg", { comm_id, data }));
    assert.deepEqual(
      outputs.filter(({ type }) => !/^comm_|^status$/.test(type)).map(({ type }) => type),
      [],
    );
    const said = kernel.iopub.filter(({ content }) => content.comm_id === comm_id);
    return said.at(-1)?.content.data as Json;
  }
}

/** What an output tells its page of its controls. */
export const specIn = (html: string) =>
  JSON.parse(/, (\{"(?:ask|controls)".*?\}), \{ build:/s.exec(html)?.[1] ?? "null");

/** A cell's call, up to its last bracket: two controls, and two lines that it prints. */
export const sum = `interact({ a: slider(0, 4, { step: 1 }), b: choice([10, 20]) }, async ({ a, b }) => {
  console.log(a + b); await null; console.log("later"); }`;

/** A pad of 8 x 8 places, and how much ink is on it. */
export const inkOn =
  "drawingPad((rows) => console.log(rows.length, rows[1][2], rows.flat().reduce((a, b) => a + b, 0)), { size: 8 })";
