import type { Platform } from "../platform.js";
import { inspect } from "./inspect.js";
import { png } from "./png.js";

/** For a page or a worker in it. No lesson runs there yet: data and training still need Node. */
export const platform: Platform = {
  settings: {},
  nextTurn: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel(); // a timer would wait 4 ms
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
  inspect,
  png,
  scriptSources: () => [],
  tslabSend: () => undefined,
};
