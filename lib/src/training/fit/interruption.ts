import { SixStepsError } from "../../errors/errors.js";

/** Where a run is. */
export interface Place {
  epoch: number;
  epochs: number;
  batch: number;
  batches: number;
}

function shown({ epoch, epochs, batch, batches }: Place): string {
  return `in epoch ${epoch + 1} of ${epochs}, after batch ${batch} of ${batches}`;
}

/** The student pressed Stop. */
export class TrainingStoppedError extends SixStepsError {
  constructor(place: Place) {
    super(
      `Training was stopped ${shown(place)}. The model keeps the weights that it has reached; fit goes on from there.`,
    );
  }
}

/** Why a loss that is no number any more stops the training, and what usually leads to it. */
export function nanExplanation(place: Place, loss: number, learningRate: number, largest: number): string {
  const causes = [`a learning rate that is too high (it is ${learningRate})`];
  if (!Number.isFinite(largest))
    causes.unshift("a NaN or an infinite value in the training examples: there is one");
  else if (largest > 10) causes.unshift(`inputs that are not normalised (the largest is ${largest})`);
  return `The loss became ${loss} ${shown(place)}, so training has stopped: from a weight that is no number nothing can be learnt. Usual causes: ${causes.join("; ")}. Build the model anew before you train again.`;
}
