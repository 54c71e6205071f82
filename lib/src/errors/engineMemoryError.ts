import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** What a batch size would have to be. */
export interface Fitting {
  batch: number;
  /** So many examples of it have room. */
  fits: number;
}

/** The model with its data needs more memory than there is. */
export class EngineMemoryError extends SixStepsError {
  override readonly name = "EngineMemoryError";
  /** Where the batch is the cause. Without it, the model or the data do not fit in any batches. */
  readonly fitting: Fitting | undefined;

  /** @param most how many bytes the memory can hold */
  constructor(bytes: number, most: number, fitting?: Fitting) {
    const [needed, room] = [bytes, most].map((count) => (count / 2 ** 30).toFixed(1));
    super(
      fitting
        ? errorsText.batchMemory(fitting.batch, needed, room, fitting.fits)
        : errorsText.engineMemory(needed, room),
    );
    this.fitting = fitting;
  }
}
