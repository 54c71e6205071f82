import { SixStepsError } from "../errors/errors.js";

/** A model is trained or asked before `buildModel()` has made it. */
export class ModelNotBuiltError extends SixStepsError {
  constructor(method: string) {
    super(`The classifier has no layers yet: call buildModel() before ${method}().`);
  }
}

/** A training run is started while another one of the same model still goes on. */
export class TrainingRunsError extends SixStepsError {
  constructor() {
    super("This classifier is being trained already: await that run, or call buildModel() to start anew.");
  }
}

/** A model is to be looked at before its first layer stands in it. */
export class ModelWithoutLayersError extends SixStepsError {
  constructor() {
    super("The model has no layers yet: model.add(layer) puts one on top.");
  }
}
