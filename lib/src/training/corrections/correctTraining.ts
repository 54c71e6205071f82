import { correctAdadelta } from "./adadelta.js";
import { completeAdamax } from "./adamaxState.js";
import { correctCenteredRmsprop } from "./centeredRmsprop.js";
import { applyConstraints } from "./constraints.js";
import { correctOutputLosses } from "./outputLosses.js";
import { acceptSampleWeight } from "./sampleWeight.js";

/**
 * Puts right what TensorFlow.js's own training gets wrong or lacks, for networks that the engine does not cover, for loops of one's own
 * and with SIX_STEPS_ENGINE=off.
 */
export function correctTraining(): void {
  correctAdadelta();
  correctCenteredRmsprop();
  completeAdamax();
  correctOutputLosses();
  applyConstraints();
  acceptSampleWeight();
}
