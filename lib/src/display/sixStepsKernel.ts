/** What this project's kernel offers to libraries, as far as this one needs it. */
export interface SixStepsKernel {
  inCell(): boolean;
  /** Sends a MIME bundle, as it is, to the cell that asks for this. */
  displayOfThisCell(): (bundle: object, options: { raw: true }) => void;
  /** What `work` shows and prints, in the place of standing under the cell. */
  capture(work: () => unknown): Promise<CapturedOutput[]>;
  readonly signal: AbortSignal;
  asWritten(line: string): string;
  readonly comms: { registerTarget(name: string, opened: (comm: Comm, open: Received) => void): void };
}

export type CapturedOutput = { data: Record<string, unknown> } | { name: "stdout" | "stderr"; text: string };

/** A channel that the page has opened. */
export interface Comm {
  send(data: object): void;
  onMessage(handler: (received: Received) => unknown): void;
  onClose(handler: () => void): void;
  close(): void;
}

interface Received {
  data: unknown;
}

/** The kernel that this code runs in; `undefined` under tslab and outside of notebooks. */
export function sixStepsKernel(): SixStepsKernel | undefined {
  return (globalThis as Record<symbol, unknown>)[Symbol.for("@six-steps/kernel")] as
    | SixStepsKernel
    | undefined;
}
