// @ts-check
import { createInterface } from "node:readline";
import { endGroup, spawnGroup } from "../processGroup.mjs";
import { inProject, pythonOf } from "../project.mjs";
import { hubEnvironmentFolder } from "./steps.mjs";

/**
 * @typedef {object} CellResult
 * @property {string} text what the cell printed
 * @property {string[]} displays the MIME types of what it showed
 * @property {string} html all that it showed as HTML
 * @property {string | null} error "Name: message"
 */

/** A student at a hub, as the browser of one would speak with it: `student.py`, which has a websocket that takes cookies. */
export class Student {
  #child;
  #answers;
  #log = "";

  /** @param {string} hub its address */
  constructor(hub) {
    this.#child = spawnGroup(
      pythonOf(hubEnvironmentFolder),
      ["-u", inProject("setup", "hub", "student.py"), hub],
      {
        stdio: ["pipe", "pipe", "pipe"],
      },
    );
    this.#child.stderr?.on("data", (chunk) => {
      this.#log += chunk;
    });
    const stdout = /** @type {import("node:stream").Readable} */ (this.#child.stdout);
    this.#answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
  }

  /**
   * @param {string} name
   * @param {string} password
   * @returns {Promise<{ status: number, path: string, problem: string | null }>} what the page says of it
   */
  login = (name, password) => this.#ask({ do: "login", name, password });

  /** Starts the student's server, and waits until it shows JupyterLab. @returns {Promise<{ status: number, isLab: boolean }>} */
  open = () => this.#ask({ do: "open" });

  /**
   * Starts a kernel, the usual one or the one named.
   *
   * @param {string} [name]
   * @returns {Promise<{ status: number, kernel: string }>}
   */
  startKernel = (name) => this.#ask({ do: "start", name });

  /** Runs one cell. @param {string} code @returns {Promise<CellResult>} */
  run = (code) => this.#ask({ do: "run", code });

  /** Shuts the kernel down. @returns {Promise<{ status: number }>} */
  endKernel = () => this.#ask({ do: "end" });

  /** Asks for a path below the hub's address. @param {string} path @returns {Promise<{ status: number, path: string, bytes: number }>} */
  get = (path) => this.#ask({ do: "get", path });

  /** Goes away, as a browser that is closed: server and kernel stay. */
  leave = () => endGroup(this.#child, { milliseconds: 2000 });

  /** @param {object} request @returns {Promise<any>} */
  async #ask(request) {
    this.#child.stdin?.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new Error(`The student's program has ended:\n${this.#log}`);
    return JSON.parse(value);
  }
}
