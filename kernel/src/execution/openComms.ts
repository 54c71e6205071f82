import type { MessagePort } from "node:worker_threads";
import type { ToStudent } from "../shared/threadMessages.js";
import type { CommMessage } from "./execution.js";

/** The comms between the page and the student's code that are open now. */
export class OpenComms {
  readonly #port: MessagePort;
  readonly #targets = new Map<string, string>();
  readonly #handled = new Map<number, () => void>();
  #sequence = 0;

  constructor(port: MessagePort) {
    this.#port = port;
  }

  /** Hands a message from the page to the student's handlers; resolves when they have run. */
  async toStudent(message: CommMessage): Promise<void> {
    if (message.type === "comm_close") this.#targets.delete(message.content.comm_id);
    const sequence = ++this.#sequence;
    await new Promise<void>((resolve) => {
      this.#handled.set(sequence, resolve);
      this.#port.postMessage({ type: "comm", sequence, message } satisfies ToStudent);
    });
    this.#handled.delete(sequence);
  }

  handled(sequence: number): void {
    this.#handled.get(sequence)?.();
  }

  /** A handler that was ended does not say so itself. */
  handledAll(): void {
    for (const resolve of this.#handled.values()) resolve();
  }

  /** The student's code has taken a comm that the page opened. */
  accepted(id: string, target: string): void {
    this.#targets.set(id, target);
  }

  /** The student's code says this to the page. */
  fromStudent({ type, content: { comm_id, target_name = "" } }: CommMessage): void {
    if (type === "comm_open") this.#targets.set(comm_id, target_name);
    if (type === "comm_close") this.#targets.delete(comm_id);
  }

  /** For `comm_info_reply`. @param targetName only those of this target */
  list(targetName?: string): Record<string, { target_name: string }> {
    const open: Record<string, { target_name: string }> = {};
    for (const [id, target_name] of this.#targets) {
      if (targetName === undefined || target_name === targetName) open[id] = { target_name };
    }
    return open;
  }
}
