import { SixStepsError } from "./sixStepsError.js";

/** A checkpoint's weights belong to a model of another architecture. */
export class ArchitectureError extends SixStepsError {
  override readonly name = "ArchitectureError";
}
