import type { Comms } from "./kernelApi.js";
import { kernelFor } from "./thisKernel.js";

/**
 * Channels between this notebook's code and code in its page.
 *
 *     comms.registerTarget("counter", (comm) => comm.onMessage(({ data }) => comm.send(data.value + 1)));
 */
export const comms: Comms = {
  registerTarget: (name, opened) => kernelFor("A comm").comms.registerTarget(name, opened),
  open: (target, data, options) => kernelFor("A comm").comms.open(target, data, options),
};
