import type { Comms } from "./kernelApi.js";
import { NotInKernelError, thisKernel } from "./thisKernel.js";

/**
 * Channels between this notebook's code and code in its page.
 *
 *     comms.registerTarget("counter", (comm) => comm.onMessage(({ data }) => comm.send(data.value + 1)));
 */
export const comms: Comms = {
  registerTarget: (name, opened) => ofKernel().registerTarget(name, opened),
  open: (target, data, options) => ofKernel().open(target, data, options),
};

function ofKernel(): Comms {
  const kernel = thisKernel();
  if (kernel === undefined) throw new NotInKernelError("A comm");
  return kernel.comms;
}
