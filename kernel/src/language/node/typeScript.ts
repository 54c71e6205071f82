import type { ChildProcess } from "node:child_process";
import type { API, Project, Snapshot } from "typescript/unstable/async";
import type { NotebookSettings } from "../../shared/tsconfig/notebookSettings.js";
import { languageText } from "../languageText.js";
import { type Texts, type TypeScript, TypeScriptUnavailable } from "../platform.js";
import { DiskChanges } from "./diskChanges.js";
import { NotebookConfig } from "./notebookConfig.js";
import { furtherGlobalTypes } from "./standardLibrary.js";
import { type VirtualPaths, virtualConfig, virtualPaths } from "./virtualFiles.js";

type Task<T> = (project: Project, cell: string) => Promise<T>;

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
export class NativeTypeScript implements TypeScript {
  readonly #folder: string;
  readonly #executable?: string;
  readonly #paths: VirtualPaths;
  readonly #disk: DiskChanges;
  readonly #config: NotebookConfig;
  /** What the virtual tsconfig.json was made of. */
  #configured: NotebookSettings | undefined;
  readonly #files = new Map<string, string>();
  #queue: Promise<unknown> = Promise.resolve();
  #running: Running | undefined;
  #notBefore = 0;
  /** Why the latest start failed. */
  #reason = "";
  #disposed = false;

  constructor(folder: string, executable?: string) {
    this.#folder = folder;
    this.#executable = executable;
    this.#paths = virtualPaths(folder);
    this.#disk = new DiskChanges(folder);
    this.#config = new NotebookConfig(folder);
    this.#configure();
    this.#files.set(this.#paths.further, furtherGlobalTypes());
    this.#files.set(this.#paths.earlier, "export {};");
    this.#files.set(this.#paths.cell, "export {};");
  }

  withProject<T>(texts: Texts, task: Task<T>, patience?: number): Promise<T> {
    const turn = this.#queue.then(() => this.#attempt(texts, task, patience));
    this.#queue = turn.catch(() => {});
    return turn;
  }

  get settings(): NotebookSettings {
    return this.#config.settings;
  }

  distrust(): void {
    this.#disk.distrust();
  }

  dispose(): void {
    this.#disposed = true;
    this.#stop();
  }

  async #attempt<T>(texts: Texts, task: Task<T>, patience?: number): Promise<T> {
    if (Date.now() < this.#notBefore) throw new TypeScriptUnavailable(this.#reason);
    // While the process starts.
    const refreshed = this.#config.refresh();
    let failure: unknown;
    for (let attempt = 1; attempt <= mostAttempts && !this.#disposed; attempt++) {
      let started = false;
      try {
        this.#running ??= await start(this.#folder, this.#executable, (path) => this.#read(path));
        started = true;
        const running = this.#running;
        const { cell, cellWithJsx } = this.#paths;
        const path = texts.grammar === "tsx" ? cellWithJsx : cell;
        return await running.alive(async () => {
          const project = await this.#update(running, texts, refreshed);
          return patience === undefined
            ? task(project, path)
            : running.alive(() => task(project, path), patience);
        });
      } catch (error) {
        failure = error;
        this.#stop();
        if (error instanceof Hung && patience !== undefined) break;
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
  async #update(running: Running, texts: Texts, refreshed: Promise<void>): Promise<Project> {
    const { earlier, cell, cellWithJsx, config } = this.#paths;
    if (texts.grammar === "tsx" && !this.#files.has(cellWithJsx)) {
      // Not before: TypeScript then looks for the package that JSX stands for.
      this.#files.set(cellWithJsx, "export {};");
      await this.#configure(running);
    }
    const [at, other] = texts.grammar === "tsx" ? [cellWithJsx, cell] : [cell, cellWithJsx];
    const wanted = new Map([
      [earlier, texts.earlier],
      [at, texts.cell],
      ...(this.#files.has(other) ? [[other, "export {};"] as const] : []),
    ]);
    const [disk] = await Promise.all([this.#disk.take(), refreshed]);
    if (this.#config.settings !== this.#configured) await this.#configure(running);
    const reads = !running.project || disk === "everything";
    if (reads) {
      // TypeScript reads files side by side, and finds a virtual one only when it has read it: a cell that imports the
      // earlier ones may come too soon, and then has no error at all. So the first thing it reads imports nothing.
      this.#files.set(earlier, texts.earlier);
      this.#files.set(cell, "export {};");
      if (this.#files.has(cellWithJsx)) this.#files.set(cellWithJsx, "export {};");
      const everything = { fileChanges: { invalidateAll: true } } as const;
      await running.update(running.project ? everything : { openProjects: [config] }, config);
    }
    const changes = [...wanted].filter(([path, text]) => this.#files.get(path) !== text);
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
    if (!running.project) throw new Error(languageText.noProject);
    return running.project;
  }

  /** Says how cells are to be checked. */
  async #configure(running?: Running): Promise<void> {
    const { config, cellWithJsx } = this.#paths;
    this.#configured = this.#config.settings;
    const { check } = this.#configured;
    this.#files.set(config, virtualConfig(this.#folder, this.#paths, this.#files.has(cellWithJsx), check));
    if (running?.project) await running.update({ fileChanges: { changed: [config] } }, config);
  }

  /** The text of a virtual file; others TypeScript reads itself. */
  #read(path: string): string | undefined {
    const text = this.#files.get(path);
    if (text === undefined) this.#disk.willRead(path);
    return text;
  }

  #stop(): void {
    this.#running?.stop();
    this.#running = undefined;
  }
}

/** One process. */
interface Running {
  project?: Project;
  update(change: Parameters<API["updateSnapshot"]>[0], config: string): Promise<void>;
  /** Does `work`, and rejects when the process ends or hangs meanwhile. */
  alive<T>(work: () => Promise<T>, seconds?: number): Promise<T>;
  stop(): void;
}

async function start(
  folder: string,
  executable: string | undefined,
  readFile: (path: string) => string | undefined,
): Promise<Running> {
  const { API } = await import("typescript/unstable/async");
  const api = new API({
    cwd: folder,
    tsserverPath: executable,
    fs: { readFile },
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
  child.on("exit", (code, signal) => ended(new Error(languageText.ended(String(signal ?? code)))));
  const running: Running = {
    async update(change, config) {
      const old = snapshot;
      snapshot = await api.updateSnapshot(change);
      running.project = snapshot.getProject(config);
      old?.dispose().catch(() => {});
    },
    async alive(work, seconds = hungAfterSeconds) {
      const timer = setTimeout(() => ended(new Hung(languageText.noAnswer(seconds))), seconds * 1000);
      try {
        return await Promise.race([end, work()]);
      } finally {
        clearTimeout(timer);
      }
    },
    stop() {
      ended(new Error(languageText.wasStopped));
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
