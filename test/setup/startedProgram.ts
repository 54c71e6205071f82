import { type ChildProcess, spawn } from "node:child_process";
import { root } from "#setup/project.mjs";

export { freePort } from "#setup/jupyter/port.mjs";

/** `npm start`, or another command, as a child process, with everything that it has printed. */
export class StartedProgram {
  output = "";
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;

  constructor(args: string[], command = "setup/run.mjs start") {
    this.child = spawn(process.execPath, [...command.split(" "), ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on("data", (chunk) => {
        this.output += chunk;
      });
    }
    this.ended = new Promise((resolve) => {
      this.child.on("close", (code, signal) => resolve({ code, signal }));
    });
  }

  /** The address that it prints once Jupyter answers. */
  async address(): Promise<URL> {
    return await new Promise((resolve, reject) => {
      const look = () => {
        const found = /http:\S+\?token=\w+(?=\n)/.exec(this.output);
        if (found) resolve(new URL(found[0]));
      };
      this.child.stdout?.on("data", look);
      this.ended.then(() => reject(new Error(`it ended before it printed an address:\n${this.output}`)));
    });
  }
}
