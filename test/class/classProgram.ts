import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "#setup/project.mjs";

const patience = 120_000;

/** A class as its program has announced it. */
export interface OpenClass {
  /** Where students report to. */
  server: string;
  code: string;
  /** The address that opens the teacher's page once, and where that page is. */
  page: string;
  teacher: string;
  /** What students open in a browser, where the lessons are served. */
  link: string;
}

export interface ClassProgramOptions {
  env?: NodeJS.ProcessEnv;
  lessons?: boolean;
}

/** `npm run class` as a child process, with what it has printed. */
export class ClassProgram {
  output = "";
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  #changes = new Set<() => void>();

  /** @param lessons whether it serves the lessons to work in, which have to be made first */
  constructor(args: readonly string[], { env = process.env, lessons = false }: ClassProgramOptions = {}) {
    const all = lessons ? args : [...args, "--without-lessons"];
    this.child = spawn(process.execPath, ["setup/run.mjs", "class", ...all], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on("data", (chunk) => {
        this.output += chunk;
        for (const change of this.#changes) change();
      });
    }
    this.ended = new Promise((resolve) => this.child.on("close", (code) => resolve(code)));
  }

  /** Waits until it is open. */
  async open(): Promise<OpenClass> {
    const output = await this.until(/Press Ctrl-C/);
    const [, server, code] = /joinClass\("(\S+?)", "(\S+?)", "your name"\)/.exec(output) ?? [];
    const [page = ""] = /http:\S+\/teacher\/#\S+/.exec(output) ?? [];
    const [link] = /^ {2}(https?:\/\/[^/\s]+\/#\S+)$/m.exec(output) ?? [];
    return { server, code, page, teacher: new URL(page).origin, link: (link ?? "").trim() };
  }

  /** The address of the teacher's page that was printed last, once the one before has been used. */
  async nextPage(): Promise<string> {
    await this.until(/In another browser, open it by:\s+http:\S+\/teacher\/#\S+\n/);
    return this.output.match(/http:\S+\/teacher\/#\S+/g)?.at(-1) as string;
  }

  async until(pattern: RegExp): Promise<string> {
    return await new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${why} before it printed ${pattern}:\n${this.output}`));
      const timer = setTimeout(() => fail("time was over"), patience);
      const look = () => {
        if (!pattern.test(this.output)) return;
        clearTimeout(timer);
        this.#changes.delete(look);
        resolve(this.output);
      };
      this.#changes.add(look);
      this.ended.then(() => fail("it ended"));
      look();
    });
  }

  async stop(signal: NodeJS.Signals = "SIGINT"): Promise<number | null> {
    this.child.kill(signal);
    return await this.ended;
  }
}

/** A folder for one test. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "six-steps-class-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A student's machine as the server sees it, which shares no code with the library's own. */
export class SimulatedStudent {
  readonly key = randomBytes(32).toString("base64url");

  constructor(
    readonly server: string,
    readonly code: string,
    readonly name: string,
  ) {}

  /** Sends what came of checks; nothing joins. */
  async report(outcomes: object[] = [], more: object = {}): Promise<Response> {
    const sent = outcomes.map((one) => ({ id: randomUUID(), age: 0, ...one }));
    return await fetch(`${this.server}/api/report`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code: this.code, name: this.name, key: this.key, outcomes: sent, ...more }),
    });
  }
}

/** Hands in the secret of the page's address, as the page does. */
export async function enter(page: string): Promise<Response> {
  const { origin, hash } = new URL(page);
  return await fetch(`${origin}/api/teacher/enter`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret: hash.slice(1) }),
  });
}

export const cookieOf = (entered: Response): string =>
  (entered.headers.get("set-cookie") ?? "").split(";")[0];

/** An address opens the page once, and the cookie that it gave goes on. */
const cookies = new Map<string, Promise<string>>();

/** Asks as the teacher's page does that has come in; with a body, it posts. */
export async function teacher(page: string): Promise<(path: string, body?: object) => Promise<Response>> {
  const { origin } = new URL(page);
  const entering = cookies.get(page) ?? enter(page).then(cookieOf);
  cookies.set(page, entering);
  const cookie = await entering;
  return (path, body) =>
    fetch(`${origin}${path}`, {
      method: body ? "POST" : "GET",
      headers: { cookie, ...(body && { "content-type": "application/json" }) },
      body: body && JSON.stringify(body),
    });
}

/** The table that the teacher exports, without its head. */
export async function exported(page: string): Promise<string[]> {
  const table = await (await (await teacher(page))("/api/teacher/progress.csv")).text();
  return table.split("\r\n").slice(1, -1);
}

/** Waits until that table has a row that begins as each of these: a notebook tells the class a moment after its cell has answered. */
export async function exportedOnce(page: string, rows: readonly string[]): Promise<void> {
  for (let tries = 0; ; tries++) {
    const all = await exported(page);
    const missing = rows.filter((begin) => !all.some((row) => row.startsWith(begin)));
    if (missing.length === 0) return;
    assert.ok(tries < 100, `did not come: ${missing.join("; ")}\nin:\n${all.join("\n")}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
