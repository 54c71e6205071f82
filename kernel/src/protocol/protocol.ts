import { platform } from "#protocol";
import type { SendDebugEvent } from "../debugger/debugger.js";
import type { Execution, Outputs } from "../execution/execution.js";
import type { Request } from "../server/message.js";
import type { Server } from "../server/server.js";
import { reason } from "../shared/reason.js";
import { Dispatcher, isExecution } from "./dispatch.js";
import type { Kernel, Rooms } from "./handler.js";
import type { History } from "./history/history.js";
import { IoPub } from "./iopub.js";
import { NumberedCells } from "./numberedCells.js";
import { CellOutputs } from "./outputs.js";
import { OvertakingStop } from "./overtakingStop.js";
import { Stdin } from "./stdin.js";
import type { Subshells } from "./subshells.js";

/** What the process does when a front end has asked for the kernel's end, and has been answered. */
export type OnShutdown = (restart: boolean) => void;

/**
 * Jupyter's side of the kernel, on a server that is there: `outputs` and `sendDebugEvent` go to the other rooms, and
 * `serve` begins to answer.
 */
export class Protocol implements Kernel {
  readonly rooms: Promise<Rooms>;
  readonly cells = new NumberedCells();
  readonly history: History;
  readonly iopub: IoPub;
  readonly stdin: Stdin;
  readonly outputs: Outputs;
  readonly #server: Server;
  readonly #dispatcher: Dispatcher;
  #stop = new AbortController();
  readonly #overtaking = new OvertakingStop();
  #built!: (rooms: Promise<Rooms>) => void;
  #onShutdown: OnShutdown = () => {};
  /** Once the rooms stand. */
  #execution: Execution | undefined;
  #closing: Promise<void> | undefined;

  constructor(server: Server, history: History) {
    this.#server = server;
    this.history = history;
    this.iopub = new IoPub(server);
    this.stdin = new Stdin(server);
    this.outputs = new CellOutputs(
      this.cells,
      this.iopub,
      this.stdin,
      () => this.#dispatcher.running.at(-1)?.header,
    );
    this.#dispatcher = new Dispatcher(server, this);
    this.rooms = new Promise((resolve) => {
      this.#built = resolve;
    });
    this.rooms.then(
      ({ execution }) => {
        this.#execution = execution;
      },
      (error) => platform.log(`The kernel cannot run cells: ${reason(error)}`),
    );
  }

  /**
   * Begins to answer. What needs the other rooms waits until they stand, and fails with their error if they cannot.
   *
   * @param onShutdown called when the last message is out; ends the process
   */
  serve(rooms: Rooms | Promise<Rooms>, onShutdown: OnShutdown): void {
    this.#onShutdown = onShutdown;
    this.#built(Promise.resolve(rooms));
    this.#server.listen({
      receive: (request) => this.#dispatcher.receive(request),
      subscribed: (topic) => this.iopub.subscribed(topic),
    });
  }

  /** For the debugger room. */
  readonly sendDebugEvent: SendDebugEvent = (event) =>
    this.iopub.publish("debug_event", event, this.#dispatcher.running.at(-1)?.header ?? {});

  get subshells(): Subshells {
    return this.#dispatcher.subshells;
  }

  get stopped(): AbortSignal {
    return this.#stop.signal;
  }

  expectsComm({ header, content }: Request): boolean {
    return this.#execution?.comms.expects(header.msg_type, content) ?? false;
  }

  async abortWaiting(request: Request): Promise<void> {
    // What the front end sent together with the failed request is there, but may not have been read yet.
    await platform.nextTurn();
    this.subshells.of(request)?.abortWaiting();
  }

  isOvertaken({ header }: Request): boolean {
    return this.#overtaking.overtook(header);
  }

  /** Stops the running cells. Also for SIGINT, the second way in which a front end may ask for it. */
  async interrupt(request?: Request): Promise<void> {
    const before = this.#dispatcher.running;
    if (request && !before.some(isExecution)) this.#overtaking.found(request.header);
    this.#stop.abort();
    this.#stop = new AbortController();
    try {
      const { execution, debugger: adapter } = await this.rooms;
      await Promise.all([
        adapter?.release(),
        // If what ran has ended by now, the next cell must not suffer for it. Not after the release: a cell, let go,
        // might run to its end in between.
        this.#isStill(before) ? execution.interrupt() : undefined,
      ]);
    } catch (error) {
      if (!this.#closing) throw error; // else the kernel ends, which is a stop as well
    } finally {
      this.stdin.cancel(); // first of all it would be the question that fails, with an error of its own
    }
  }

  #isStill(before: readonly Request[]): boolean {
    const { running } = this.#dispatcher;
    return before.length === 0 ? running.length === 0 : before.some((request) => running.includes(request));
  }

  async shutDown(request: Request, restart: boolean): Promise<void> {
    this.iopub.publish("shutdown_reply", { status: "ok", restart }, request.header);
    await this.close();
    this.#onShutdown(restart);
  }

  /** Has the student's code end, writes the history, and closes the server. */
  close(): Promise<void> {
    this.#closing ??= (async () => {
      this.stdin.cancel();
      // While the server is there: what the code prints at its end is to be seen.
      await this.rooms.then(({ execution }) => execution.end()).catch(() => {});
      await this.history.close();
      await this.#server.close();
    })();
    return this.#closing;
  }
}
