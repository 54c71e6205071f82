// @ts-check
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupError } from "../errors.mjs";
import { endGroup, spawnGroup } from "../processGroup.mjs";
import { Progress } from "../progress.mjs";
import { shown } from "../project.mjs";
import { text } from "../text/text.mjs";
import { endRuntime } from "./runtimeFolder.mjs";

const shownLogLines = 15;
const patienceForStart = 120_000;

/**
 * A server as a program of its own, with its log in a file: Jupyter's, or a hub.
 *
 * @typedef {object} ServerProgram
 * @property {string} name what runs: `JupyterLab`
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {string} logFile
 * @property {string} runtimeFolder made by makeRuntimeFolder: what names it on its command line ends with the server
 * @property {number} patienceForStop milliseconds that it gets to end by itself
 * @property {() => Promise<boolean>} answers whether it does
 */

export class ServerProcess {
  #program;
  #child;

  /** @param {ServerProgram} program is started */
  constructor(program) {
    this.#program = program;
    const { command, args, cwd, env, logFile } = program;
    const log = openSync(logFile, "w", 0o600);
    this.#child = spawnGroup(command, args, { cwd, env, stdio: ["pipe", log, log] });
    closeSync(log);
  }

  get name() {
    return this.#program.name;
  }

  /** The process below which all the others are. */
  get pid() {
    return this.#child.pid;
  }

  /**
   * Waits until it answers.
   *
   * @param {AbortSignal} [stop] ends the waiting early
   * @throws {SetupError} with the end of its log if it does not
   */
  async ready(stop) {
    const end = performance.now() + patienceForStart;
    while (!stop?.aborted) {
      if (this.#hasEnded) throw this.#failure(text.server.early);
      if (performance.now() > end) throw this.#failure(text.server.silent);
      if (await this.#program.answers().catch(() => false)) return;
      await sleep(100);
    }
  }

  /**
   * Until Ctrl-C, which is the way to end it and so no error.
   *
   * @param {object} words
   * @param {string} words.welcome said when it answers
   * @param {string} [words.goodbye] said when it is to stop; without it, nothing is said then
   * @param {import("../command.mjs").Stopping} stopping
   * @throws {SetupError} if it does not start, or ends by itself
   */
  async serve({ welcome, goodbye }, { stop, hurry, stopped }) {
    try {
      const progress = new Progress(text.starting(this.name));
      await this.ready(stop).catch((error) => {
        progress.fail();
        throw error;
      });
      if (!stop.aborted) {
        progress.done();
        console.log(welcome);
        await Promise.race([this.#ended(), stopped.catch(() => {})]);
      }
      if (!stop.aborted) throw this.#failure(text.server.ended);
      if (goodbye) console.log(goodbye);
    } finally {
      await this.stop(hurry);
    }
    if (goodbye) console.log(text.stopped);
  }

  /**
   * Ends it with all that it has started: kernels, terminals, a hub's proxy and servers.
   *
   * @param {AbortSignal} [hurry] ends the waiting early
   */
  async stop(hurry) {
    const { patienceForStop, runtimeFolder } = this.#program;
    await endGroup(this.#child, { milliseconds: patienceForStop, hurry });
    endRuntime(runtimeFolder);
  }

  async #ended() {
    if (!this.#hasEnded) await once(this.#child, "exit");
  }

  get #hasEnded() {
    return this.#child.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** @param {(name: string, log: string, seconds: number) => string} said */
  #failure(said) {
    const { name, logFile } = this.#program;
    const log = existsSync(logFile) ? readFileSync(logFile, "utf8").trimEnd() : "";
    return new SetupError(said(name, shown(logFile), patienceForStart / 1000), {
      output: log.split("\n").slice(-shownLogLines).join("\n"),
    });
  }
}
