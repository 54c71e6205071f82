import { randomHex } from "./randomHex.js";

/** A UUID of random bytes. A page that was loaded by plain HTTP, as in a class, has no `crypto.randomUUID`. */
export function newId(): string {
  const variant = "89ab"[Math.floor(Math.random() * 4)];
  return randomHex(16).replace(/^(.{8})(.{4}).(.{3}).(.{3})/, `$1-$2-4$3-${variant}$4-`);
}
