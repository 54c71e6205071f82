// @ts-check

/** @typedef {"form" | "name" | "code" | "wait" | "full" | "away" | "disk" | "secret" | "origin" | "size" | "missing"} Refusal */

/** @type {Record<Refusal, number>} */
const statuses = {
  form: 400,
  name: 400,
  code: 403,
  secret: 403,
  origin: 403,
  missing: 404,
  size: 413,
  wait: 429,
  full: 403,
  away: 405,
  disk: 503,
};

/** A request that gets no: why, for a program, and a sentence, for a person. */
export class RefusedError extends Error {
  /**
   * @param {Refusal} reason
   * @param {string} message
   * @param {object} [options]
   * @param {number} [options.seconds] when to try again
   */
  constructor(reason, message, { seconds } = {}) {
    super(message);
    this.reason = reason;
    this.status = statuses[reason];
    this.seconds = seconds;
  }
}
