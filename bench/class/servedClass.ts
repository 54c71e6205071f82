import { spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "#setup/jupyter/port.mjs";
import { root } from "#setup/project.mjs";
import { processTreeSeconds, proportionalTreeBytes } from "../processTree.js";

/** `npm run class` on this machine's own address, with the teacher's page open. */
export class ServedClass {
  #child;
  #page = new AbortController();
  readonly #ended: Promise<never>;
  #cookie = "";
  output = "";
  server = "";
  code = "";
  /** What students open in a browser, where the lessons are served. */
  link = "";
  #teacher = "";

  constructor(args: string[]) {
    this.#child = spawn(process.execPath, ["setup/run.mjs", "class", ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#child.stdout.on("data", (chunk) => {
      this.output += chunk;
    });
    this.#ended = once(this.#child, "exit").then(() => {
      throw new Error(`The class's server ended before it was open:\n${this.output}`);
    });
    this.#ended.catch(() => {}); // said to whoever waits for the server
  }

  /** The port of the first one, which students have. */
  static port: number | undefined;

  /** @param file of the class @param lessons whether it serves the lessons, too */
  static async open(file: string, { lessons = false } = {}) {
    ServedClass.port ??= await freePort();
    const args = ["--port", String(ServedClass.port), "--joins", "400", "--file", file];
    const served = new ServedClass([...args, ...(lessons ? [] : ["--without-lessons"])]);
    while (!/Press Ctrl-C/.test(served.output)) {
      await Promise.race([served.#printed(), served.#ended]);
    }
    const [, server, code] = /joinClass\("(\S+?)", "(\S+?)", "your name"\)/.exec(served.output) ?? [];
    served.server = server;
    served.code = code;
    served.link = /^ {2}(http[^/\s]*\/\/[^/\s]+\/#\S+)$/m.exec(served.output)?.[1] ?? "";
    await served.#openPage();
    return served;
  }

  #printed(): Promise<void> {
    return new Promise((resolve) => this.#child.stdout.once("data", () => resolve()));
  }

  /** Newcomers begin with this lesson. */
  async goTo(lesson: string) {
    await fetch(`${this.#teacher}/api/teacher/place`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: this.#cookie },
      body: JSON.stringify({ place: { lesson, exercise: null, solution: false } }),
    });
  }

  /** Listens as the page does, and reads all that it is told. */
  async #openPage() {
    const [, teacher, secret] = /(http:\S+)\/teacher\/#(\S+)/.exec(this.output) ?? [];
    this.#teacher = teacher;
    const entered = await fetch(`${teacher}/api/teacher/enter`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret }),
    });
    const cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0];
    this.#cookie = cookie;
    const { signal } = this.#page;
    const events = await fetch(`${teacher}/api/teacher/events`, { headers: { cookie }, signal });
    events.body?.pipeTo(new WritableStream()).catch(() => {}); // the server was killed
  }

  /** What the server has taken until now, of memory in MB and of processor time in seconds. 0 where there is no /proc. */
  taken() {
    const pid = this.#child.pid as number;
    return { megabytes: proportionalTreeBytes(pid) / 1e6, seconds: processTreeSeconds(pid) };
  }

  /** Waits until the lessons have been read, which takes a thread of the server some seconds after it is open. */
  async lessonsRead() {
    const known = await fetch(`${this.#teacher}/api/teacher/known`, { headers: { cookie: this.#cookie } });
    await known.text();
  }

  async end(signal: NodeJS.Signals) {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, "exit");
    if (signal !== "SIGKILL") this.#page.abort();
    this.#child.kill(signal);
    await exit;
  }
}
