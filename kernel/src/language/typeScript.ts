import type { ChildProcess } from "node:child_process";
import type { API, Project, Snapshot } from "typescript/unstable/async";
import type { DiskChanges } from "./diskChanges.js";
import { type VirtualPaths, virtualConfig, virtualPaths } from "./virtualFiles.js";

/** The texts that TypeScript is to see. */
export interface Texts {
  earlier: string;
  cell: string;
}

/** TypeScript could not be started, or ended, or hung, twice in a row. */
export class TypeScriptUnavailable extends Error {
  override name = "TypeScriptUnavailable";
}

export interface TypeScriptOptions {
  /** The notebook's folder: what is imported is looked for from there. */
  folder: string;
  disk: DiskChanges;
  /** TypeScript's native program. Default: that of the package `typescript`. */
  executable?: string;
}

/** The process gave no answer. */
class Hung extends Error {}

/** A process may be killed while another one's work is done again. */
const mostAttempts = 3;
/** Longer than the first check of a large project on a slow disk. */
const hungAfterSeconds = 20;
/** After a failed start, cells run unchecked this long before the next try. */
const pauseSeconds = 30;

/**
 * TypeScript 7 in a process of its own, over the package's API. All state is ours: the process may be killed at any
 * moment, the next request starts another one and tells it everything.
 */
export class TypeScript {
  readonly paths: VirtualPaths;
  readonly #options: TypeScriptOptions;
  readonly #files = new Map<string, string>();
  #queue: Promise<unknown> = Promise.resolve();
  #running: Running | undefined;
  #notBefore = 0;
  /** Why the latest start failed. */
  #reason = "";
  #disposed = false;

  constructor(options: TypeScriptOptions) {
    this.#options = options;
    this.paths = virtualPaths(options.folder);
    this.#files.set(this.paths.config, virtualConfig(options.folder, this.paths));
    this.#files.set(this.paths.earlier, "export {};");
    this.#files.set(this.paths.cell, "export {};");
  }

  /**
   * Runs `task` with a project in which the virtual files have these texts. Tasks run one after the other; what one gets
   * from the project is of no use after it.
   *
   * @throws {TypeScriptUnavailable} when the task failed, was run again in a new process, and failed again
   */
  withProject<T>(texts: Texts, task: (project: Project) => Promise<T>): Promise<T> {
    const turn = this.#queue.then(() => this.#attempt(texts, task));
    this.#queue = turn.catch(() => {});
    return turn;
  }

  dispose(): void {
    this.#disposed = true;
    this.#stop();
  }

  async #attempt<T>(texts: Texts, task: (project: Project) => Promise<T>): Promise<T> {
    if (Date.now() < this.#notBefore) throw new TypeScriptUnavailable(this.#reason);
    let failure: unknown;
    for (let attempt = 1; attempt <= mostAttempts && !this.#disposed; attempt++) {
      let started = false;
      try {
        this.#running ??= await start(this.#options, this.#files);
        started = true;
        const running = this.#running;
        return await running.alive(async () => task(await this.#update(running, texts)));
      } catch (error) {
        failure = error;
        this.#stop();
        const hopeless = !started || error instanceof Hung;
        if (hopeless && attempt > 1) {
          this.#notBefore = Date.now() + pauseSeconds * 1000;
          break;
        }
      }
    }
    this.#reason = failure instanceof Error ? failure.message : String(failure);
    throw new TypeScriptUnavailable(this.#reason, { cause: failure });
  }

  /** Brings the process to these texts and to what the disk holds now. */
  async #update(running: Running, texts: Texts): Promise<Project> {
    const { earlier, cell, config } = this.paths;
    const disk = await this.#options.disk.take();
    const reads = !running.project || disk === "everything";
    if (reads) {
      // TypeScript reads files side by side, and finds a virtual one only when it has read it: a cell that imports the
      // earlier ones may come too soon, and then has no error at all. So the first thing it reads imports nothing.
      this.#files.set(earlier, texts.earlier);
      this.#files.set(cell, "export {};");
      const everything = { fileChanges: { invalidateAll: true } } as const;
      await running.update(running.project ? everything : { openProjects: [config] }, config);
    }
    const changes = [[earlier, texts.earlier] as const, [cell, texts.cell] as const].filter(
      ([path, text]) => this.#files.get(path) !== text,
    );
    if (!reads && changes.length === 0 && !disk) return running.project as Project;

    // TypeScript patches its program when one file changed and imports what it did before; else it builds a new one.
    const rebuilds = changes.some(([path, text]) => !sameImports(this.#files.get(path), text));
    const others = disk === "everything" ? undefined : disk;
    const steps = rebuilds || others ? [changes] : changes.map((change) => [change]);
    for (const step of steps) {
      for (const [path, text] of step) this.#files.set(path, text);
      const changed = [...step.map(([path]) => path), ...(others?.changed ?? [])];
      await running.update({ fileChanges: { ...others, changed } }, config);
    }
    if (!running.project) throw new Error("TypeScript has no project");
    if (rebuilds || disk || !running.listed) {
      running.listed = true;
      await this.#options.disk.watch(await running.project.program.getSourceFileNames());
    }
    return running.project;
  }

  #stop(): void {
    this.#running?.stop();
    this.#running = undefined;
  }
}

/** One process. */
interface Running {
  project?: Project;
  listed: boolean;
  update(change: Parameters<API["updateSnapshot"]>[0], config: string): Promise<void>;
  /** Does `work`, and rejects when the process ends or hangs meanwhile. */
  alive<T>(work: () => Promise<T>): Promise<T>;
  stop(): void;
}

async function start(options: TypeScriptOptions, files: Map<string, string>): Promise<Running> {
  const { API } = await import("typescript/unstable/async");
  const api = new API({
    cwd: options.folder,
    tsserverPath: options.executable,
    fs: { readFile: (path) => files.get(path) },
  });
  let snapshot: Snapshot | undefined;
  let ended: (error: Error) => void = () => {};
  const end = new Promise<never>((_, reject) => {
    ended = reject;
  });
  end.catch(() => {});
  // The first request starts the process; a program that is not there rejects it.
  const starting = api.updateSnapshot({});
  const child = await childOf(api, starting);
  forgiveWrites(child);
  child.on("error", ended);
  child.on("exit", (code, signal) => ended(new Error(`TypeScript ended (${signal ?? code})`)));
  const running: Running = {
    listed: false,
    async update(change, config) {
      const old = snapshot;
      snapshot = await api.updateSnapshot(change);
      running.project = snapshot.getProject(config);
      old?.dispose().catch(() => {});
    },
    async alive(work) {
      const timer = setTimeout(
        () => ended(new Hung(`TypeScript did not answer for ${hungAfterSeconds} s`)),
        hungAfterSeconds * 1000,
      );
      try {
        return await Promise.race([end, work()]);
      } finally {
        clearTimeout(timer);
      }
    },
    stop() {
      ended(new Error("TypeScript was stopped"));
      child.kill("SIGKILL");
    },
  };
  const empty = await running.alive(() => starting);
  await running.alive(() => empty.dispose());
  return running;
}

/** The process behind an API. The package offers no other way to hear of its end. */
async function childOf(api: API, starting: Promise<unknown>): Promise<ChildProcess> {
  const { client } = api as unknown as { client: { process?: ChildProcess } };
  starting.catch(() => {});
  while (!client.process) {
    await Promise.race([starting, new Promise((resolve) => setImmediate(resolve))]);
  }
  return client.process;
}

/**
 * vscode-jsonrpc turns a write that fails, since the process is gone, into a rejection that nobody can catch, which would
 * end the kernel. The process's end is seen by other means.
 */
function forgiveWrites({ stdin }: ChildProcess): void {
  if (!stdin) return;
  const write = stdin.write.bind(stdin) as (chunk: unknown, encoding: unknown, done?: () => void) => boolean;
  stdin.on("error", () => {});
  stdin.write = (chunk: unknown, encoding: unknown, done?: (error?: Error | null) => void) => {
    const callback = typeof encoding === "function" ? (encoding as () => void) : done;
    const forgiven = () => callback?.();
    return typeof encoding === "function" ? write(chunk, forgiven) : write(chunk, encoding, forgiven);
  };
}

/** Do two texts import the same modules? Only the speed of an update hangs on the answer being right. */
function sameImports(one = "", other = ""): boolean {
  return importsOf(one) === importsOf(other);
}

const known = new Map<string, string>();

function importsOf(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = [...text.matchAll(/\b(?:from|import|require)\s*\(?\s*(["'])(.*?)\1/g)];
  const imports = found.map(([, , specifier]) => specifier).join("\n");
  if (known.size > 3) known.delete(known.keys().next().value as string);
  known.set(text, imports);
  return imports;
}
