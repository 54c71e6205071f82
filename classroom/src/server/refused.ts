import type { Refusal } from "six-steps/internal/class/protocol.js";

const statuses: Record<Refusal, number> = {
  form: 400,
  name: 400,
  code: 403,
  secret: 403,
  origin: 403,
  full: 403,
  ended: 403,
  removed: 403,
  missing: 404,
  size: 413,
  wait: 429,
  bug: 500,
  disk: 503,
};

/** A request that gets no: why, for a program, and a sentence, for a person. */
export class RefusedError extends Error {
  readonly reason: Refusal;
  readonly status: number;
  /** When to try again. */
  readonly seconds: number | undefined;

  constructor(reason: Refusal, message: string, { seconds }: { seconds?: number } = {}) {
    super(message);
    this.reason = reason;
    this.status = statuses[reason];
    this.seconds = seconds;
  }
}
