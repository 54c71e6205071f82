import { createHmac, timingSafeEqual } from "node:crypto";

/** As many as jupyter_client remembers. */
const remembered = 2 ** 16;

/** Signs messages with the connection's key, and knows whether what arrives was signed with it. */
export class Signatures {
  readonly #key: string;
  readonly #hash: string;
  /** In the order in which they came. */
  readonly #seen = new Set<string>();

  /** With an empty key nothing is signed and everything is accepted, as the protocol has it. */
  constructor({ key, hash }: { key: string; hash: string }) {
    this.#key = key;
    this.#hash = hash;
  }

  sign(frames: readonly Uint8Array[]): string {
    if (this.#key === "") return "";
    const hmac = createHmac(this.#hash, this.#key);
    for (const frame of frames) hmac.update(frame);
    return hmac.digest("hex");
  }

  /**
   * Compares in constant time, before anything is parsed.
   *
   * @returns what is wrong, or `undefined` if nothing is
   */
  fault(signature: Uint8Array, frames: readonly Uint8Array[]): string | undefined {
    if (this.#key === "") return undefined;
    const right = this.sign(frames);
    const expected = Buffer.from(right);
    if (signature.length !== expected.length || !timingSafeEqual(signature, expected))
      return "its signature does not fit the connection's key";
    if (this.#seen.has(right)) return "it came before (the same bytes, the same signature)";
    this.#seen.add(right);
    if (this.#seen.size > remembered)
      for (const oldest of this.#seen) {
        this.#seen.delete(oldest);
        break;
      }
    return undefined;
  }
}
