import { displayOfThisCell } from "../../display/display.js";
import { TrainingStoppedError } from "../../errors/errors.js";
import { trainingText } from "../trainingText.js";

/** Where a run is. */
export interface Place {
  epoch: number;
  epochs: number;
  batch: number;
  batches: number;
}

/** Such as `in epoch 3 of 10, after batch 20 of 1875`. */
export function inWords({ epoch, epochs, batch, batches }: Place): string {
  return trainingText.place(epoch + 1, epochs, batch, batches);
}

/** After Stop, a cell that listens may end by itself for 1.5 s; then the kernel ends it past every `finally`. */
const untilForced = 2_000;

/** What a training does when it is to end. */
export interface Endings {
  /** Stop was pressed. May be called in the midst of a batch, so it may do no more than note that. */
  stopped?(): void;
  /** Nothing of the training goes on any more: gives back what it holds. */
  abandoned(): void;
}

/**
 * Ends a model's training from outside: by Jupyter's Stop, or because somebody has changed the model. That somebody listens
 * makes the kernel wait until the training has ended by itself.
 */
export class Interruption {
  readonly place: Place;
  readonly #signal: AbortSignal | undefined;
  #endings: Endings | undefined;
  readonly #onAbort: () => void;
  #reject: ((error: unknown) => void) | undefined;
  #failure: Error | undefined;
  #hasEnded = false;

  constructor(signal: AbortSignal | undefined, place: Place, endings: Endings) {
    this.#signal = signal;
    this.place = place;
    this.#endings = endings;
    const show = displayOfThisCell();
    // Stop may come in the midst of a batch, so here nothing is touched. Of the stopped cell's timers and awaits nothing
    // comes any more; this is no timer of the cell's.
    this.#onAbort = () => {
      this.#endings?.stopped?.();
      AbortSignal.timeout(untilForced).addEventListener("abort", () => {
        if (this.#hasEnded) return;
        show({ "text/plain": new TrainingStoppedError(inWords(place)).message }); // no error of the cell's says it
        this.abandon();
      });
      this.#reject?.(new TrainingStoppedError(inWords(place)));
    };
    signal?.addEventListener("abort", this.#onAbort);
  }

  /** Whether the training goes on no more, though it may not have got round to ending. */
  get isOver(): boolean {
    return this.#hasEnded || this.#failure !== undefined || this.#signal?.aborted === true;
  }

  /** @throws TrainingStoppedError if Stop was pressed, or why the training cannot go on */
  check(): void {
    if (this.#failure) throw this.#failure;
    if (this.#signal?.aborted) throw new TrainingStoppedError(inWords(this.place));
  }

  /** Ends the training, wherever it waits, with this error. Not to be called in the midst of a batch. */
  fail(error: Error): void {
    if (this.isOver) return;
    this.#failure = error;
    this.#reject?.(error);
    this.abandon();
  }

  /** The training will not do it any more: gives back what it holds. */
  abandon(): void {
    const endings = this.#endings;
    this.end();
    endings?.abandoned();
  }

  /**
   * What a callback's promise resolves to. What ends the training does not wait for it: it may take for ever.
   *
   * @throws as `check`
   */
  untilStopped<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#reject = reject;
      work
        .then((value) => {
          this.check();
          resolve(value);
        })
        .catch(reject)
        .then(() => {
          if (this.#reject === reject) this.#reject = undefined;
        });
    });
  }

  /** The training is over: Stop is not meant for it any more. */
  end(): void {
    this.#hasEnded = true;
    this.#endings = undefined; // the latest training is remembered with its model, and its engine's memory need not be
    this.#signal?.removeEventListener("abort", this.#onAbort);
  }
}

/** Why a loss that is no longer a number stops the training, and what usually leads to it. */
export function nanExplanation(place: Place, loss: number, learningRate: number, largest: number): string {
  const { nan, nanCause } = trainingText;
  const causes = [nanCause.learningRate(learningRate)];
  if (!Number.isFinite(largest)) causes.unshift(nanCause.notFinite);
  else if (largest > 10) causes.unshift(nanCause.notNormalised(largest));
  return nan(loss, inWords(place), causes);
}
