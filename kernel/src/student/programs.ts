import type { ChildProcess } from "node:child_process";
import { createRequire, syncBuiltinESMExports } from "node:module";
import { type Program, Shared } from "../shared/threadMessages.js";
import { programsStderr } from "./descriptors.js";
import { Array, Atomics, Object, process, Reflect, String, setImmediate, WeakMap } from "./intrinsics.js";
import { send, shared } from "./link.js";
import { currentCell } from "./owner.js";

/** What Node's types leave out: every asynchronous start passes through here, with the options put in order. */
interface Spawnable extends ChildProcess {
  spawn(options: { detached?: boolean; stdio?: unknown }): number | undefined;
}

type Options = { stdio?: unknown };
type Synchronous = (...parameters: unknown[]) => unknown;

/** Windows has no process groups: there `detached` opens a window. */
const hasGroups = process.platform !== "win32";

const programs = new WeakMap<ChildProcess, Program & { isDetached: boolean }>();

/**
 * Tells the control thread which programs the student's code starts, since that has to end them: with Stop and with the
 * kernel. Each leads a process group, so that what it starts in its turn ends with it.
 *
 * Not before the kernel is ready. The first cell's script comes later still: `enter` waits for a turn, too.
 */
export function startPrograms(): void {
  setImmediate(() => {
    const childProcess: typeof import("node:child_process") = createRequire(import.meta.url)(
      "node:child_process",
    );
    followChildren(childProcess.ChildProcess.prototype as Spawnable);
    const functions = childProcess as unknown as Record<string, Synchronous>;
    for (const name of ["spawnSync", "execSync", "execFileSync"])
      functions[name] = announced(name, functions[name]);
    syncBuiltinESMExports();
  });
}

function followChildren(prototype: Spawnable): void {
  const { spawn, ref, unref } = prototype;
  prototype.spawn = function (options) {
    const failure = spawn.call(this, {
      ...options,
      detached: hasGroups || options.detached,
      stdio: stdioOf(options.stdio),
    });
    const { pid } = this;
    if (pid === undefined) return failure;
    const command = commandOf(this.spawnfile, this.spawnargs.slice(1));
    const program = { pid, cell: currentCell(), command, isAwaited: true, outlives: false };
    programs.set(this, { ...program, isDetached: options.detached === true });
    send({ type: "program", program });
    this.once("exit", () => send({ type: "programEnded", pid }));
    return failure;
  };
  prototype.ref = function () {
    ref.call(this);
    change(this, true);
  };
  prototype.unref = function () {
    unref.call(this);
    change(this, false);
  };
}

function change(child: ChildProcess, isAwaited: boolean): void {
  const known = programs.get(child);
  if (known === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const { isDetached, ...program } = known;
  send({ type: "program", program: { ...program, isAwaited, outlives: isDetached && !isAwaited } });
}

/** The control thread finds the program by its group: the thread that would tell its number is in the call. */
function announced(name: string, original: Synchronous): Synchronous {
  const replacement = (...parameters: unknown[]): unknown => {
    const [file, second] = parameters;
    const command = commandOf(file, Array.isArray(second) ? second : []);
    send({ type: "call", cell: currentCell(), command });
    try {
      return Reflect.apply(original, undefined, hasGroups ? inGroup(parameters) : parameters);
    } finally {
      awaitStop();
      send({ type: "callEnded" });
    }
  };
  Object.defineProperty(replacement, "name", { value: name });
  return replacement;
}

/**
 * A call whose program a Stop has ended does not come back: the Stop reaches this thread in a moment. It may have to wait
 * its turn, and the student's code would go on until then, past its `catch`.
 */
function awaitStop(): void {
  while (Atomics.load(shared, Shared.endedCall) === 1) Atomics.wait(shared, Shared.endedCall, 1, 10);
}

/** What is to be the kernel's stderr becomes the pipe to the cell. */
function stdioOf(stdio: unknown): unknown {
  const all = stdio === "inherit" ? [stdio, stdio, stdio] : stdio;
  if (!Array.isArray(all)) return stdio;
  return all.map((one: unknown, index) => {
    const isStderr =
      (one === "inherit" && index === 2) || one === 2 || (one as { fd?: unknown } | null)?.fd === 2;
    return isStderr ? programsStderr : one;
  });
}

/** The parameters with the option that lets the program lead a group. */
function inGroup(parameters: unknown[]): unknown[] {
  const at = parameters.findIndex(
    (one, index) => index > 0 && one && typeof one === "object" && !Array.isArray(one),
  );
  if (at > 0)
    return parameters.map((one, index) =>
      index === at ? { ...(one as Options), detached: true, stdio: stdioOf((one as Options).stdio) } : one,
    );
  return [...parameters.filter((one, index) => index === 0 || Array.isArray(one)), { detached: true }];
}

/** As the student wrote it: without the shell that Node puts before it. */
function commandOf(file: unknown, args: readonly unknown[]): string {
  const [option, line] = args;
  const isShell = /(^|[\\/])(sh|cmd\.exe)$/.test(String(file)) && /^(-c|\/d)$/.test(String(option));
  return isShell && args.length === 2 ? String(line) : [file, ...args].join(" ");
}
