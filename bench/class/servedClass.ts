import { spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "#setup/jupyter/port.mjs";
import { root } from "#setup/project.mjs";

/** `npm run class` on this machine's own address, with the teacher's page open. */
export class ServedClass {
  #child;
  #page = new AbortController();
  #cookie = "";
  output = "";
  server = "";
  code = "";

  constructor(args: string[]) {
    this.#child = spawn(process.execPath, ["setup/run.mjs", "class", ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#child.stdout.on("data", (chunk) => {
      this.output += chunk;
    });
  }

  /** The port of the first one, which students have. */
  static port: number | undefined;

  /** @param file of the class */
  static async open(file: string) {
    ServedClass.port ??= await freePort();
    const served = new ServedClass(["--port", String(ServedClass.port), "--joins", "400", "--file", file]);
    while (!/Press Ctrl-C/.test(served.output)) {
      await Promise.race([once(served.#child.stdout, "data"), served.#hasEnded()]);
    }
    const [, server, code] = /joinClass\("(\S+?)", "(\S+?)", "your name"\)/.exec(served.output) ?? [];
    served.server = server;
    served.code = code;
    await served.#openPage();
    return served;
  }

  async #hasEnded(): Promise<never> {
    await once(this.#child, "exit");
    throw new Error(`The class's server ended before it was open:\n${this.output}`);
  }

  /** Listens as the page does, and reads all that it is told. */
  async #openPage() {
    const secret = /http:\S+\/#(\S+)/.exec(this.output)?.[1];
    const entered = await fetch(`${this.server}/api/teacher/enter`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret }),
    });
    const cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0];
    this.#cookie = cookie;
    const { signal } = this.#page;
    const events = await fetch(`${this.server}/api/teacher/events`, { headers: { cookie }, signal });
    events.body?.pipeTo(new WritableStream()).catch(() => {}); // the server was killed
  }

  /** Waits until the lessons have been read, which takes a thread of the server some seconds after it is open. */
  async lessonsRead() {
    const known = await fetch(`${this.server}/api/teacher/known`, { headers: { cookie: this.#cookie } });
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
