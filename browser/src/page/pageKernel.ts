import { interruptedContent } from "@six-steps/kernel/internal/shared/interruption.js";
import { helpLinks, languageInfo } from "@six-steps/kernel/internal/shared/languageInfo.js";
import type { ErrorContent } from "@six-steps/kernel/internal/shared/mimeBundle.js";
import type { Remote } from "../calls.js";
import type { LanguageCalls } from "../messages.js";
import type { BaseKernel, KernelOptions, LabServices, Message, Services } from "./jupyterLite.js";
import { Outputs } from "./outputs.js";
import { pageText } from "./pageText.js";
import { ended, type StudentThread } from "./studentThread.js";
import { type Threads, takeThreads } from "./threads.js";

export interface PageKernel extends BaseKernel {
  /** Stop: what runs in the student's thread ends. */
  interrupt(): Promise<void>;
}

interface ExecuteRequest {
  code: string;
  silent?: boolean;
  stop_on_error?: boolean;
}

/** Put in where this is bundled. */
declare const typeScriptVersion: string;

const ok = { status: "ok", user_expressions: {}, payload: [] };

/**
 * A Jupyter kernel in the page: one worker knows TypeScript, the other one runs the student's code.
 *
 * @param base the address of the folder with the workers' scripts
 */
export function pageKernelClass({ BaseKernel }: Services, { KernelMessage }: LabServices, base: URL) {
  return class extends BaseKernel implements PageKernel {
    readonly #options: KernelOptions;
    readonly #threads: Threads;
    readonly #language: Remote<LanguageCalls>;
    readonly #student: StudentThread;
    readonly #outputs: Outputs;
    #cells = 0;
    #messages = 0;
    /** What was sent before is not run any more. */
    #brokeOffAt = "";
    #stopping = new AbortController();
    #turn: Promise<void> = Promise.resolve();
    /** What the student's thread does. */
    readonly #working = new Set<Promise<unknown>>();

    constructor(options: KernelOptions, language?: string) {
      super(options);
      this.#options = options;
      this.#threads = takeThreads(base, language);
      this.#language = this.#threads.language;
      this.#student = this.#threads.student;
      this.#outputs = new Outputs(this, this.#language);
      this.#student.hears = this.#outputs.hear;
    }

    override dispose(): void {
      if (this.isDisposed) return;
      this.#threads.end();
      super.dispose();
    }

    /**
     * JupyterLite hands one message over after the other. A cell is not awaited here, so that sliders and completions need
     * not wait for it; and its own kernels answer no question about comms.
     */
    override async handleMessage(message: Message): Promise<void> {
      const { msg_type } = message.header;
      if (msg_type === "comm_info_request") return this.#commInfo(message);
      if (msg_type !== "execute_request") return super.handleMessage(message);
      const run = () => (this.isDisposed ? undefined : super.handleMessage(message));
      this.#turn = this.#turn.then(run).catch(console.error);
    }

    #commInfo({ header }: Message): void {
      const content = { status: "ok", comms: Object.fromEntries(this.#outputs.comms) };
      const reply = { msgType: "comm_info_reply", channel: "shell", session: header.session } as const;
      this.#options.sendMessage(KernelMessage.createMessage({ ...reply, parentHeader: header, content }));
    }

    async kernelInfoRequest(): Promise<object> {
      return {
        ...ok,
        protocol_version: "5.3",
        implementation: "six-steps-browser",
        implementation_version: "0.1.0",
        language_info: languageInfo(typeScriptVersion),
        banner: pageText.banner,
        help_links: helpLinks,
      };
    }

    async executeRequest(request: ExecuteRequest): Promise<object> {
      const execution_count = this.executionCount;
      if ((this.parentHeader?.date ?? "") < this.#brokeOffAt) return { status: "aborted", execution_count };
      this.#stopping = new AbortController();
      const error = await this.#noted(this.#execute(request, execution_count));
      if (error === undefined) return { ...ok, execution_count };
      if (request.stop_on_error !== false) this.#brokeOffAt = new Date().toISOString();
      return { ...ok, ...error, status: "error", execution_count };
    }

    async #execute({ code, silent }: ExecuteRequest, count: number): Promise<ErrorContent | undefined> {
      if (code.trim() === "") return undefined;
      const id = ++this.#cells;
      this.#outputs.add(id, this.parentHeader);
      const cell = { id, count, url: silent ? `silent[${id}]` : `cell[${count}]`, source: code, silent };
      const compiled = await this.#untilStopped(
        this.#threads.started.then(() => this.#language.compile(cell)),
      );
      if (compiled === undefined) return this.#failed(interruptedContent());
      if ("error" in compiled) {
        this.#failed(compiled.error);
        await this.#student.offerUncompiled(id, { count, source: code, ...compiled.why });
        await this.#outputs.published;
        return compiled.error;
      }
      if (compiled.warning !== undefined) this.stream({ name: "stderr", text: `${compiled.warning}\n` });
      await Promise.all([this.#language.commit(cell.url), this.#student.started]);
      if (this.#stopping.signal.aborted) {
        this.#language.brokeOff(cell.url);
        return this.#failed(interruptedContent());
      }
      const outcome = await this.#student.run(cell, compiled);
      await this.#outputs.published;
      if (outcome === ended) {
        const content = interruptedContent();
        return this.#failed({ ...content, traceback: [...content.traceback, pageText.endedByForce] });
      }
      if (outcome === undefined) return undefined;
      if ("content" in outcome) {
        this.publishExecuteResult({ execution_count: count, ...outcome.content });
        return undefined;
      }
      this.#language.brokeOff(cell.url);
      return this.#failed(await this.#language.traceback(outcome.report));
    }

    #failed(error: ErrorContent): ErrorContent {
      this.publishExecuteError(error);
      return error;
    }

    async interrupt(): Promise<void> {
      this.#stopping.abort();
      this.#brokeOffAt = new Date().toISOString();
      if (!(await this.#student.stop(Promise.all(this.#working)))) return;
      this.#outputs.lost();
      await this.#language.forget();
    }

    async #noted<Result>(work: Promise<Result>): Promise<Result> {
      this.#working.add(work);
      try {
        return await work;
      } finally {
        this.#working.delete(work);
      }
    }

    /** @returns `undefined` as soon as the student stops the cell, even if the work goes on */
    async #untilStopped<Result>(work: Promise<Result>): Promise<Result | undefined> {
      const { signal } = this.#stopping;
      const stopped = new Promise<undefined>((resolve) =>
        signal.addEventListener("abort", () => resolve(undefined)),
      );
      return Promise.race([work, stopped]);
    }

    async completeRequest({ code, cursor_pos }: { code: string; cursor_pos: number }): Promise<object> {
      await this.#threads.started;
      return { ...ok, ...(await this.#language.complete(code, cursor_pos)) };
    }

    async inspectRequest(request: {
      code: string;
      cursor_pos: number;
      detail_level: 0 | 1;
    }): Promise<object> {
      await this.#threads.started;
      const { code, cursor_pos, detail_level } = request;
      return { ...ok, ...(await this.#language.inspect(code, cursor_pos, detail_level)) };
    }

    async isCompleteRequest({ code }: { code: string }): Promise<object> {
      await this.#threads.started;
      return this.#language.isComplete(code);
    }

    commOpen = (message: Message) => this.#comm("comm_open", message);
    commMsg = (message: Message) => this.#comm("comm_msg", message);
    commClose = (message: Message) => this.#comm("comm_close", message);

    async #comm(type: "comm_open" | "comm_msg" | "comm_close", message: Message): Promise<void> {
      const { header, content, metadata, buffers = [] } = message;
      const { comm_id, target_name, data } = content as {
        comm_id: string;
        target_name?: string;
        data: unknown;
      };
      const number = ++this.#messages;
      const handled = this.#noted(this.#outputs.handling(number, header));
      const bytes = buffers.map((one) => new Uint8Array(ArrayBuffer.isView(one) ? one.buffer : one));
      this.#student.comm({ type, content: { comm_id, target_name, data }, metadata, buffers: bytes }, number);
      await handled;
      await this.#outputs.published;
    }

    inputReply({ value = "" }: { value?: string }): void {
      this.#student.answer(value);
    }
  };
}
