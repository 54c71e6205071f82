import type { Store } from "./store.js";

/**
 * Where students opened the lessons the last time, where nothing leads there any more: what they wrote lies in their browsers
 * under that address. Remembers where they are now.
 *
 * @param room addresses by which students reach the class
 */
export function roomBefore(
  store: Pick<Store, "setting" | "set">,
  room: readonly string[],
): string | undefined {
  if (room.every((address) => /\/\/localhost:/.test(address))) return undefined; // nobody else can have been there
  const before = (store.setting("room") ?? "").split(" ").filter(Boolean);
  store.set("room", room.join(" "));
  return before.some((address) => room.includes(address)) ? undefined : before[0];
}
