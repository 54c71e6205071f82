import { inLanguage } from "../text/language.js";
import { en } from "./api.en.js";
import { type KernelApi, kernelApiKey } from "./kernelApi.js";

const text = inLanguage("api/api", en);

/** The kernel that this process is, if it is one. */
export function thisKernel(): KernelApi | undefined {
  return (globalThis as { [kernelApiKey]?: KernelApi })[kernelApiKey];
}

/** @throws {NotInKernelError} naming what needs it */
export function kernelFor(what: string): KernelApi {
  const kernel = thisKernel();
  if (kernel === undefined) throw new NotInKernelError(what);
  return kernel;
}

/** What needs a notebook was called outside of one. */
export class NotInKernelError extends Error {
  override readonly name = "NotInKernelError";

  constructor(what: string) {
    super(text.notInKernel(what));
  }
}
