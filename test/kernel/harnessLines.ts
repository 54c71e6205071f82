import { createReadStream, writeSync } from "node:fs";
import { createInterface } from "node:readline";

/** Tells the test process a message, as one line of JSON. At once: the student may block the main thread. */
export function say(message: object): void {
  let bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(3, bytes));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
  }
}

/** Answers each call of the test process with what that method resolves to. */
export function answer(methods: Record<string, (parameters: never) => unknown>): void {
  // Not process.stdin: in a worker, the main thread reads that.
  createInterface({ input: createReadStream("", { fd: 4 }) }).on("line", async (line) => {
    const { id, method, ...parameters } = JSON.parse(line);
    say({ id, result: await methods[method](parameters as never) });
  });
}
