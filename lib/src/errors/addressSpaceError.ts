import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** The process may not have the address space that V8 reserves for a WebAssembly memory. */
export class AddressSpaceError extends SixStepsError {
  override readonly name = "AddressSpaceError";

  constructor(options?: ErrorOptions) {
    super(errorsText.addressSpace, options);
  }
}
