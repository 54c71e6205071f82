import { execFileSync } from "node:child_process";
import { createReadStream, mkdtempSync, type ReadStream, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A named pipe that programs hold open. Its reader comes to the end when the last of them has ended, whoever started it:
 * process ids would tell less, since they are given again, and in a container an ended process may keep its own for ever.
 */
export class HeldPipe {
  readonly path = join(mkdtempSync(join(tmpdir(), "six-steps-pipe-")), "pipe");
  /** Resolves when nobody holds it any more. */
  readonly free: Promise<void>;
  /** What the programs have written. */
  text = "";
  readonly #reader: ReadStream;
  #look = () => {};

  constructor() {
    execFileSync("mkfifo", [this.path]);
    this.#reader = createReadStream(this.path, "utf8");
    this.#reader.on("data", (text) => {
      this.text += text;
      this.#look();
    });
    this.free = new Promise((resolve) => this.#reader.on("end", resolve));
  }

  /** A shell command that says a name into the pipe, holds it, and goes on for long. */
  held(name: string, before = ":"): string {
    return `exec > "${this.path}"; ${before}; echo ${name}; sleep 100; sleep 100`;
  }

  /** Resolves when all these names have been said. */
  until(...names: string[]): Promise<void> {
    return new Promise((resolve) => {
      this.#look = () => {
        const said = this.text.split("\n");
        if (names.every((name) => said.includes(name))) resolve();
      };
      this.#look();
    });
  }

  /** Who still writes into it ends with that. */
  close(): void {
    this.#reader.destroy();
    rmSync(join(this.path, ".."), { recursive: true, force: true });
  }
}
