import { displayOfThisCell } from "../../display/display.js";
import { TrainingStoppedError } from "../../errors/errors.js";

/** Where a run is. */
export interface Place {
  epoch: number;
  epochs: number;
  batch: number;
  batches: number;
}

/** Such as `in epoch 3 of 10, after batch 20 of 1875`. */
export function inWords({ epoch, epochs, batch, batches }: Place): string {
  return `in epoch ${epoch + 1} of ${epochs}, after batch ${batch} of ${batches}`;
}

/** After Stop, a cell that listens may end by itself for 1.5 s; then the kernel ends it past every `finally`. */
const untilForced = 2_000;

/**
 * Watches for Jupyter's Stop while a model trains. That somebody listens makes the kernel wait until the training has ended
 * by itself.
 */
export class Interruption {
  readonly #signal: AbortSignal | undefined;
  readonly #place: Place;
  readonly #onAbort: () => void;
  #reject: ((error: unknown) => void) | undefined;
  #hasEnded = false;

  /** @param abandon tidies up if the kernel had to end the training by force, for example in a callback's endless loop */
  constructor(signal: AbortSignal | undefined, place: Place, abandon: () => void) {
    this.#signal = signal;
    this.#place = place;
    const show = displayOfThisCell();
    // Stop may come in the midst of a batch, so here nothing is touched. Of the stopped cell's timers and awaits nothing
    // comes any more; this is no timer of the cell's.
    this.#onAbort = () => {
      AbortSignal.timeout(untilForced).addEventListener("abort", () => {
        if (this.#hasEnded) return;
        show({ "text/plain": new TrainingStoppedError(inWords(place)).message }); // no error of the cell's says it
        abandon();
      });
      this.#reject?.(new TrainingStoppedError(inWords(place)));
    };
    signal?.addEventListener("abort", this.#onAbort);
  }

  /** @throws TrainingStoppedError if Stop was pressed */
  check(): void {
    if (this.#signal?.aborted) throw new TrainingStoppedError(inWords(this.#place));
  }

  /**
   * What a callback's promise resolves to. Stop does not wait for it: it may take for ever.
   *
   * @throws TrainingStoppedError
   */
  untilStopped<T>(work: Promise<T>): Promise<T> {
    if (!this.#signal) return work;
    return new Promise<T>((resolve, reject) => {
      this.#reject = reject;
      work.then(resolve, reject).then(() => {
        if (this.#reject === reject) this.#reject = undefined;
      });
    });
  }

  /** The training is over: Stop is not meant for it any more. */
  end(): void {
    this.#hasEnded = true;
    this.#signal?.removeEventListener("abort", this.#onAbort);
  }
}

/** Why a loss that is no number any more stops the training, and what usually leads to it. */
export function nanExplanation(place: Place, loss: number, learningRate: number, largest: number): string {
  const causes = [`a learning rate that is too high (it is ${learningRate})`];
  if (!Number.isFinite(largest))
    causes.unshift("a NaN or an infinite value in the training examples: there is one");
  else if (largest > 10) causes.unshift(`inputs that are not normalised (the largest is ${largest})`);
  return `The loss became ${loss} ${inWords(place)}, so training has stopped: from a weight that is no number nothing can be learnt. Usual causes: ${causes.join("; ")}. Build the model anew before you train again.`;
}
