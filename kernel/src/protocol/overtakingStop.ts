import type { Header } from "../server/message.js";

/** In milliseconds. Two clocks may differ by more than a request can be late, so a Stop by another clock holds only so long. */
const longestWait = 1_000;

/**
 * A Stop that found nothing to end. It comes by a socket of its own, so on a busy machine it may overtake the cell that
 * it is meant for: the dates tell.
 */
export class OvertakingStop {
  #stop: { header: Header; came: number } | undefined;

  /** @param header of the Stop that found no cell */
  found(header: Header): void {
    this.#stop = { header, came: performance.now() };
  }

  /** Whether a request was sent before the latest Stop that found no cell. */
  overtook({ date, session }: Header): boolean {
    if (this.#stop === undefined) return false;
    const { header, came } = this.#stop;
    const hasSameClock = header.session === session;
    if (!hasSameClock && performance.now() - came > longestWait) return false;
    return Date.parse(date ?? "") <= Date.parse(header.date ?? "");
  }
}
