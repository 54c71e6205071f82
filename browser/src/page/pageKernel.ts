import type { Jupyter, KernelOptions, Message } from "./jupyterLite.js";
import { showSentences } from "./keeping/dialogs.js";
import { takeKernelWorker } from "./kernelWorker.js";
import { pageText } from "./pageText.js";

/**
 * A Jupyter kernel as JupyterLite has them, which hands on what comes and goes: the kernel itself is a worker.
 *
 * @param base the address of the folder with its script
 */
export function pageKernelClass(jupyter: Jupyter, base: URL) {
  const { BaseKernel } = jupyter;
  return class extends BaseKernel {
    readonly #worker: Worker;
    /** Of whoever asked last. */
    #session = "";

    constructor(options: KernelOptions, language?: string) {
      super(options);
      this.#worker = takeKernelWorker(base, language);
      this.#worker.addEventListener("message", ({ data }) => {
        if ("header" in Object(data)) options.sendMessage(data);
      });
      // An error of its own has a message; a script that does not come has none. What JupyterLab shows notices with has to be
      // loaded first, and cannot be without a network; its dialogs are there.
      this.#worker.addEventListener("error", ({ message }) => {
        if (!message) void showSentences(jupyter, [pageText.noKernel], pageText.kernel);
      });
    }

    override dispose(): void {
      this.#worker.terminate();
      super.dispose();
    }

    /** JupyterLite hands over the next one when this is done: the worker knows itself what has to wait for what. */
    override async handleMessage(message: Message): Promise<void> {
      this.#session = message.header.session;
      this.#worker.postMessage(message);
    }

    /** Stop: what runs in the student's thread ends. */
    interrupt(): void {
      const date = new Date().toISOString();
      const header = { msg_id: `stop ${date}`, msg_type: "interrupt_request", session: this.#session, date };
      this.#worker.postMessage({ channel: "control", header, metadata: {}, content: {} });
    }
  };
}
