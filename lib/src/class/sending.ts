import { threads } from "#platform/threads";
import type { Thread } from "../platform/threads.js";
import type { Told, Wake } from "./sender.js";

let thread: Thread | undefined;
let last: Told | undefined;

/** Has what waits in the folder sent, in a thread of its own. Returns at once. */
export function wakeSender(wake: Wake): void {
  if (thread) thread.post(wake);
  else thread = startSender(wake);
}

/** What the class said last; `undefined` where nothing was sent yet. */
export const lastTold = (): Told | undefined => last;

export function setLastTold(told: Told): void {
  last = told;
}

/** What a thread is given cannot be lost, as a message could that comes before it listens. */
function startSender(first: Wake): Thread {
  const started = threads.start(new URL("./sender.js", import.meta.url), first, {
    onMessage(told) {
      last = told as Told;
    },
    onEnd() {
      if (thread === started) thread = undefined; // the next check starts another
    },
  });
  return started;
}
