import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { endGroup, spawnGroup } from "../../../setup/processGroup.mjs";
import { inProject, pythonOf } from "../../../setup/project.mjs";
import { hubEnvironmentFolder } from "./steps.js";

/** What one cell has sent back. */
export interface CellResult {
  /** What the cell printed. */
  text: string;
  /** The MIME types of what it showed. */
  displays: string[];
  /** All that it showed as HTML. */
  html: string;
  /** `Name: message` */
  error: string | null;
}

/** A student at a hub, as the browser of one would speak with it: `student.py`, which has a websocket that takes cookies. */
export class Student {
  readonly #child;
  readonly #answers;
  #log = "";

  /** @param hub its address */
  constructor(hub: string) {
    const program = inProject("classroom", "src", "hub", "student.py");
    this.#child = spawnGroup(pythonOf(hubEnvironmentFolder), ["-u", program, hub], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#child.stderr?.on("data", (chunk) => {
      this.#log += chunk;
    });
    this.#answers = createInterface({ input: this.#child.stdout as Readable })[Symbol.asyncIterator]();
  }

  /** @returns what the page says of it */
  login = (name: string, password: string) =>
    this.#ask<{ status: number; path: string; problem: string | null }>({ do: "login", name, password });

  /** Starts the student's server, and waits until it shows JupyterLab. */
  open = () => this.#ask<{ status: number; isLab: boolean }>({ do: "open" });

  /** Starts a kernel, the usual one or the one named. */
  startKernel = (name?: string) => this.#ask<{ status: number; kernel: string }>({ do: "start", name });

  /** Runs one cell. */
  run = (code: string) => this.#ask<CellResult>({ do: "run", code });

  /** Shuts the kernel down. */
  endKernel = () => this.#ask<{ status: number }>({ do: "end" });

  /** Asks for a path below the hub's address. */
  get = (path: string) => this.#ask<{ status: number; path: string; bytes: number }>({ do: "get", path });

  /** Goes away, as a browser that is closed: server and kernel stay. */
  leave = () => endGroup(this.#child, { milliseconds: 2000 });

  async #ask<Answer>(request: object): Promise<Answer> {
    this.#child.stdin?.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new Error(`The student's program has ended:\n${this.#log}`);
    return JSON.parse(value);
  }
}
