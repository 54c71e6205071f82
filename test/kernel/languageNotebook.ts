import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { Worker } from "node:worker_threads";
import { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
import { CellError, type Compiled, type Language } from "@six-steps/kernel/internal/language/language.js";

/** Evaluates scripts as the kernel does, in V8's REPL mode, in a thread of its own. */
const evaluator = `
const { parentPort, workerData } = require("node:worker_threads");
const { createRequire } = require("node:module");
const { pathToFileURL } = require("node:url");
const inspector = require("node:inspector");
const session = new inspector.Session();
session.connect();
globalThis.require = createRequire(workerData + "/notebook.js");
const load = async (specifier, options) => {
  if (specifier.startsWith("node:")) return await import(specifier);
  const path = globalThis.require.resolve(specifier);
  return path.endsWith(".json") ? { default: globalThis.require(path) } : await import(pathToFileURL(path).href, options);
};
globalThis.__kernel = {
  import: load,
  dynamicImport: load,
  namespace: (module) => module,
  member: (module, name) => {
    if (!(name in module)) throw new SyntaxError("no export " + name);
    return module[name];
  },
  default: (module) => module.default,
  live: (module, exported, local) =>
    Object.defineProperty(globalThis, local, { configurable: true, get: () => module[exported] }),
  meta: { dirname: workerData, filename: workerData + "/notebook.ipynb" },
  module: { exports: {} },
  values: {},
};
parentPort.on("message", ({ prelude, code, url, id }) => {
  const expression = '"use strict";await null;' + prelude + "/*cell*/" + code + "\\n//# sourceURL=" + url;
  session.post("Runtime.evaluate", { expression, replMode: true, awaitPromise: true, generatePreview: true }, (error, reply) => {
    const thrown = reply?.exceptionDetails;
    if (error || thrown) {
      parentPort.postMessage({ error: error?.message ?? thrown.exception?.description ?? thrown.text });
      return;
    }
    globalThis.__last = undefined;
    if (!(id in __kernel.values)) return parentPort.postMessage({});
    const { result } = reply;
    if (!result.objectId) return parentPort.postMessage({ value: result.unserializableValue ?? result.value });
    session.post("Runtime.callFunctionOn", {
      objectId: result.objectId,
      functionDeclaration: "function () { return typeof this === 'function' ? '[function ' + this.name + ']' : this; }",
      returnByValue: true,
    }, (_, reply) => parentPort.postMessage({ value: reply ? reply.result.value : '[object]' }));
  });
});
`;

/** What a cell is expected to come to: its value, or words of the error that keeps it from running. */
export type Outcome = { is: unknown } | { fails: RegExp } | { throws: RegExp } | "runs";

export class Notebook {
  readonly folder: string;
  readonly language: Language;
  readonly #worker: Worker;
  #count = 0;

  constructor(t: TestContext, files: Record<string, string> = {}, options: { typeScript?: string } = {}) {
    const build = join(import.meta.dirname, "../..");
    this.folder = mkdtempSync(join(build, "language-"));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    this.language = createLanguage({ folder: this.folder, ...options });
    this.#worker = new Worker(evaluator, { eval: true, workerData: this.folder });
    t.after(async () => {
      this.language.dispose();
      await this.#worker.terminate();
      rmSync(this.folder, { recursive: true });
    });
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), text);
  }

  compile(source: string): Promise<Compiled> {
    const count = ++this.#count;
    return this.language.compile({ id: count, count, url: `cell[${count}]`, source });
  }

  /** The error that keeps a cell from running. */
  async refusal(source: string): Promise<CellError> {
    try {
      await this.compile(source);
    } catch (error) {
      assert.ok(error instanceof CellError, String(error));
      return error;
    }
    assert.fail(`no error in ${source}`);
  }

  /** Compiles, commits and evaluates a cell. */
  async run(source: string): Promise<{ value?: unknown; error?: string }> {
    const compiled = await this.compile(source);
    compiled.commit();
    return this.evaluate(compiled);
  }

  /** Evaluates the cell that was compiled last. */
  async evaluate({ scripts }: Compiled): Promise<{ value?: unknown; error?: string }> {
    let reply: { value?: unknown; error?: string } = {};
    for (const { prelude, code } of scripts) {
      reply = await new Promise((resolve) => {
        this.#worker.once("message", resolve);
        this.#worker.postMessage({ prelude, code, url: `cell[${this.#count}]`, id: this.#count });
      });
      if (reply.error) return reply;
    }
    return reply;
  }

  /** Runs cells one after the other, and compares what each comes to. */
  async expect(...cells: [source: string, outcome: Outcome][]): Promise<void> {
    for (const [source, outcome] of cells) {
      if (outcome !== "runs" && "fails" in outcome) {
        const { content } = await this.refusal(source);
        assert.match(content.traceback.join("\n"), outcome.fails, source);
        continue;
      }
      const reply = await this.run(source).catch((error: unknown) => {
        const words = error instanceof CellError ? error.content.traceback.join("\n") : String(error);
        assert.fail(`${source}\n${words}`);
      });
      if (outcome !== "runs" && "throws" in outcome) {
        assert.match(reply.error ?? "no error", outcome.throws, source);
        continue;
      }
      assert.equal(reply.error, undefined, source);
      if (outcome !== "runs") assert.deepEqual(reply.value, outcome.is, source);
    }
  }
}
