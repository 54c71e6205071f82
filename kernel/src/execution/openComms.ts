import type { CommMessage, Execution } from "./execution.js";

type ExecutionComms = Execution["comms"];

/** The comms between the page and the student's code that are open now, and the targets for new ones. */
export class OpenComms implements ExecutionComms {
  readonly #send: (message: CommMessage, number: number) => void;
  readonly #targets = new Map<string, string>();
  readonly #registered = new Set<unknown>();
  readonly #handled = new Map<number, () => void>();

  /** @param send has the student's thread handle a message; `handled` is to be called when it has */
  constructor(send: (message: CommMessage, number: number) => void) {
    this.#send = send;
  }

  /** Hands a message from the page to the student's handlers; resolves when they have run. */
  async toStudent(message: CommMessage, number: number): Promise<void> {
    if (message.type === "comm_close") this.#targets.delete(message.content.comm_id);
    await new Promise<void>((resolve) => {
      this.#handled.set(number, resolve);
      this.#send(message, number);
    });
    this.#handled.delete(number);
  }

  handled(number: number): void {
    this.#handled.get(number)?.();
  }

  /** A handler that was ended does not say so itself. */
  handledAll(): void {
    for (const resolve of this.#handled.values()) resolve();
  }

  expects(...[type, { comm_id, target_name }]: Parameters<ExecutionComms["expects"]>): boolean {
    return type === "comm_open" ? this.#registered.has(target_name) : this.#targets.has(comm_id as string);
  }

  /** The student's code has registered a target for comms that the page opens, or has taken it away. */
  registered(name: string, isThere: boolean): void {
    if (isThere) this.#registered.add(name);
    else this.#registered.delete(name);
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

  list(targetName?: string): Record<string, { target_name: string }> {
    const open: Record<string, { target_name: string }> = {};
    for (const [id, target_name] of this.#targets) {
      if (targetName === undefined || target_name === targetName) open[id] = { target_name };
    }
    return open;
  }
}
