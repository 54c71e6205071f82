// What is answered to `input()`, in the memory that the page and the student's thread share: behind the number that stops a cell.

/** Whether it is there, and how many bytes it has. */
const [isThere, length] = [1, 2];
const head = 3 * Int32Array.BYTES_PER_ELEMENT;
const mostBytes = 65_536;

export const sharedNumbers = () => new Int32Array(new SharedArrayBuffer(head + mostBytes));

/** The page's side. What has no room is cut off. */
export function giveAnswer(shared: Int32Array, answer: string): void {
  const bytes = new TextEncoder().encode(answer).subarray(0, mostBytes);
  new Uint8Array(shared.buffer, head).set(bytes);
  shared[length] = bytes.length;
  Atomics.store(shared, isThere, 1);
  Atomics.notify(shared, isThere);
}

/** The thread's: blocks until an answer is there. @returns nothing where Stop was pressed before */
export function waitForAnswer(shared: Int32Array, ask: () => void): string | undefined {
  Atomics.store(shared, isThere, 0);
  ask();
  while (Atomics.load(shared, isThere) === 0) {
    if (Atomics.load(shared, 0) !== 0) return undefined;
    Atomics.wait(shared, isThere, 0, 100);
  }
  return new TextDecoder().decode(new Uint8Array(shared.buffer, head, shared[length]).slice());
}
