import { type KernelApi, kernelApiKey } from "./kernelApi.js";

/** The kernel that this process is, if it is one. */
export function thisKernel(): KernelApi | undefined {
  return (globalThis as { [kernelApiKey]?: KernelApi })[kernelApiKey];
}

/** What needs a notebook was called outside of one. */
export class NotInKernelError extends Error {
  override readonly name = "NotInKernelError";

  constructor(what: string) {
    super(`${what} needs a notebook with the kernel of @six-steps/kernel; this program runs outside of one.`);
  }
}
