/** As they were before the student's first line. */
const { Array: Lists, Uint8Array: Bytes, crypto: random } = globalThis;

/** Sixteen random bytes. A page that was loaded by plain HTTP has no `crypto.randomUUID`. */
export const newId = (): string =>
  Lists.from(random.getRandomValues(new Bytes(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
