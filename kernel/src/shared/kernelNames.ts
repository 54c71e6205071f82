import type { UncompiledCell } from "./uncompiledCell.js";

/**
 * What the control thread's scripts call on the main thread, by name: one place for both ends, so that a member renamed
 * or called with something else does not compile.
 */
const kernelGlobal = "__kernel";
const debuggerGlobal = "__kernelDebugger";

export const globalNames = { kernel: kernelGlobal, debugger: debuggerGlobal } as const;

/** A module's exports. */
export type Namespace = Record<string, unknown>;

/** What an import says besides the specifier: `{ with: { type: "json" } }`. */
export interface ImportOptions {
  with?: Record<string, string>;
}

/** What the language room's preludes and rewritten code call. */
export interface ImportMembers {
  /** The namespace of what a cell imports, resolved from the notebook's folder. */
  import(specifier: string, options?: ImportOptions): Promise<Namespace>;
  /** `import()` in a cell. */
  dynamicImport(specifier: unknown, options?: ImportOptions): Promise<Namespace>;
  /** `import * as name`: of a CommonJS module, all that it exports. */
  namespace(namespace: Namespace): Namespace;
  /** A named import. @throws {SyntaxError} when the module has no such export */
  member(namespace: Namespace, name: string): unknown;
  /** A default import, with bundlers' understanding of `__esModule`. @throws {SyntaxError} when there is none */
  default(namespace: Namespace): unknown;
  /** An import of what may change: `local` means what the module exports at any moment. */
  live(namespace: Namespace, exported: string, local: string, isVariable: boolean): void;
  /** `module` in a cell, whose exports nobody imports. */
  readonly module: object;
  /** `import.meta` in a cell. */
  readonly meta: object;
  /** Makes ready what notebooks for other kernels have: `$$`, `Deno.jupyter`, `tslab`. */
  peers(): Promise<void>;
  /** `Deno` in a cell, after `peers`. */
  deno(): object | undefined;
}

/** What the execution room calls. Answers are JSON. */
export interface KernelMembers extends ImportMembers {
  /** Begins every script. */
  enter(cell: number): Promise<void>;
  /** Gives the thread back to whose code `enter` or `presentError` interrupted. */
  leave(): void;
  /** To be called before what enters a cell. */
  ready(): void;
  /** Rewritten code gives it what it is about to throw, if that may be no error. */
  thrown: unknown;
  /** What a cell ends with, by its id: rewritten code gives it to `finish`. */
  readonly values: Record<number, unknown>;
  /** Ends every cell. Describes what it has put into `values`: a `Presented`, or nothing where there is no value. */
  finish(cell: number): Promise<string | undefined>;
  /** Describes what was thrown: a `Presented`. */
  presentError(cell: number, thrown: unknown): Promise<string>;
  /** Has libraries answer a cell that could not be compiled. */
  offerUncompiled(cell: number, uncompiled: UncompiledCell): Promise<void>;
  /**
   * Tells a cell's listeners that it is to end, within so many milliseconds; with the number 0, those of all cells, which have
   * all finished.
   */
  interrupt(cell: number, grace: number): string;
  /** Where the work of a finished cell, and not that of this one, keeps the thread busy: tells its listeners. */
  tellOther(cell: number): string;
  /** Whether what was told so still listens. */
  atIt(): string;
  /** Whether the thread's event loop has gone round since `interrupt`. */
  turned(): string;
  /** Lets nothing of this cell go on. */
  stop(cell: number, force?: boolean): string;
  /**
   * To be called regularly: ends what has kept the thread busy for some calls, if a stopped cell has left it behind, or, after
   * a Stop when no cell ran, any cell that had ended.
   */
  endBlocking(): string;
  /** Calls the listeners to the process's `exit`; the message `exitHandled` follows. */
  handleExit(): void;
}

/** What the debugger room calls. */
export interface DebuggerMembers {
  /** A value as the notebook would show it, as JSON. */
  richBundle(value: unknown): string;
  /** From now on every script waits before its first statement. */
  hold(): void;
  letOneGo(): void;
  letAllGo(): void;
  /** Whether an import waits until the breakpoints of the files that it has loaded are set. */
  followImports(follows: boolean): void;
  /** They are set. */
  imported(number: number): void;
}

type Functions<Members> = {
  [Name in keyof Members]: Members[Name] extends (...parameters: never[]) => unknown ? Name : never;
}[keyof Members];
type ParametersOf<Member> = Member extends (...parameters: infer P) => unknown ? P : never;

/** Code, on one line, that calls a member with values that JSON can carry. */
export function kernelCall<Name extends Functions<KernelMembers> & string>(
  name: Name,
  ...parameters: ParametersOf<KernelMembers[Name]>
): string {
  return `${kernelMember(name)}(${parameters.map(literal).join()})`;
}

/** The code of a member of its own. */
export const kernelMember = (name: keyof KernelMembers): string => `${kernelGlobal}.${name}`;

/** As `kernelCall`, for the debugger's members. */
export function debuggerCall<Name extends Functions<DebuggerMembers> & string>(
  name: Name,
  ...parameters: ParametersOf<DebuggerMembers[Name]>
): string {
  return `${debuggerMember(name)}(${parameters.map(literal).join()})`;
}

export const debuggerMember = (name: keyof DebuggerMembers): string => `${debuggerGlobal}.${name}`;

/** A value as code. JSON is JavaScript, but for two line breaks that would begin another line. */
export function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** A script of this name and a number tells the control thread that V8 has compiled all that an import has loaded. */
export const importMarker = "kernel-import:";

/** The debugger's own globals while it reads a value; a notebook has no such names. */
export const debuggedValue = "__kernel_debugged__";
export const copiedValue = "__kernel_copied__";
