// @ts-check

/** @type {readonly NodeJS.Signals[]} */
const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** npm passes a Ctrl-C on that the terminal has sent already: the same press, not a second one. */
const samePress = 700;

/**
 * @typedef {object} StopSignals
 * @property {AbortSignal} stop the student wants to stop
 * @property {AbortSignal} hurry the student wants to stop now: a second press
 */

/** @returns {StopSignals} */
export function listenForStop() {
  const stop = new AbortController();
  const hurry = new AbortController();
  // A closed terminal takes no more output, which must not keep the rest from being stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => stop.abort());
  let last = Number.NEGATIVE_INFINITY;
  for (const signal of stopSignals) {
    process.on(signal, () => {
      const now = performance.now();
      if (!stop.signal.aborted) stop.abort();
      else if (now - last > samePress) hurry.abort();
      last = now;
    });
  }
  return { stop: stop.signal, hurry: hurry.signal };
}
