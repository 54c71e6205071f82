import type { EncodedSourceMap } from "@jridgewell/trace-mapping";
import type { Project } from "typescript/unstable/async";
import type { JsxSettings } from "../shared/jsx.js";
import type { NotebookSettings } from "../shared/tsconfig/notebookSettings.js";

export type * from "oxc-parser";
export type {
  CallExpression as TypeScriptCall,
  Expression as TypeScriptExpression,
  NewExpression as TypeScriptNew,
  Node as TypeScriptNode,
  PropertyAccessExpression as TypeScriptPropertyAccess,
  SourceFile as TypeScriptSource,
} from "typescript/unstable/ast";
export type {
  CompletionEntry,
  Diagnostic,
  Project,
  Signature,
  Symbol as TypeScriptSymbol,
  Type,
} from "typescript/unstable/async";

/** TypeScript as in a `.ts` file, where `<number>x` is a cast; or with JSX, as in a `.tsx` file. */
export type Grammar = "ts" | "tsx";

/**
 * What the language room asks of the place where it runs. `import { platform } from "#language"` gives the one for Node;
 * who bundles the room for a page puts the page's in its place (`browser/src/language/platform.ts`). The types of syntax
 * trees and of TypeScript's API come from here too, whoever makes them.
 */
export interface LanguagePlatform {
  /**
   * Takes TypeScript's types out and puts spaces there, so that every line and column stays.
   *
   * @returns undefined when the text has something that TypeScript turns into code, such as an enum
   */
  stripTypes(source: string): string | undefined;

  /**
   * Turns enums, decorators, `using` and the like into JavaScript.
   *
   * @param name of the source in the map
   * @param jsx if the source has it
   */
  lower(source: string, name: string, jsx?: JsxSettings): Promise<Lowered>;

  /** Ends what `lower` may have started. */
  stopLowering(): Promise<void>;

  /** @param executable TypeScript's native program, where there is one. Default: that of the package `typescript`. */
  typeScript(folder: string, executable?: string): TypeScript;

  /** What runs the cells, such as `Node 20.19.0`. */
  readonly runtime: string;

  /** What TypeScript could describe, and the runtime is too old for. */
  lacking(): Lacking[];

  /** Globals that the types of the runtime declare, and it has not. */
  absent(): string[];

  /** TypeScript's numbers for kinds of nodes and their flags. */
  syntax(): Promise<Pick<typeof import("typescript/unstable/ast"), "SyntaxKind" | "NodeFlags">>;

  /** The files and folders that a cell may import from `path`, as seen from the notebook's folder. */
  localFiles(folder: string, path: string): Promise<Proposal[]>;

  /** Whether there is such a file, as seen from the notebook's folder. */
  isFile(folder: string, path: string): Promise<boolean>;

  /** The modules whose names are offered to be imported: what the notebook's project asks for, and Node's own. */
  importable(folder: string): Promise<{ packages: string[]; builtins: string[] }>;

  /** What is said of a module that cells cannot import here, wherever it is looked for; undefined where one has to look. */
  unavailable(specifier: string): string | undefined;

  /** What is said of a name that the place where cells run does not have, such as `Buffer` in a page; undefined for any other. */
  elsewhere(name: string): string | undefined;

  /** The packages that are installed for the notebook's folder, and the modules that need no installation. */
  packages(folder: string): Promise<Proposal[]>;
}

/** Something of the standard library that came with a later Node than the running one. */
export interface Lacking {
  /** As it is written: `Object.groupBy`, `Set.prototype.union`, `Float16Array`. */
  code: string;
  owner: string;
  name: string;
  kind: "global" | "static" | "member";
  /** The first that has it, if that is known. */
  node?: number;
}

/** One word that could stand at the cursor. */
export interface Proposal {
  name: string;
  /** What is to be written for it. Default: the name. */
  text?: string;
  /** What JupyterLab shows an icon for. */
  type: string;
  /** Proposals are shown in the order of this, then of their names. */
  order: string;
}

/** JavaScript that V8 knows, and the way back to the TypeScript. */
export interface Lowered {
  code: string;
  map: EncodedSourceMap;
}

/** TypeScript, with the two files that exist for it alone. */
export interface TypeScript {
  /**
   * Runs `task` with a project in which the virtual files have these texts. Tasks run one after the other; what one
   * gets from the project is of no use after it. `cell` is where the cell at hand stands.
   *
   * @param patience seconds after which TypeScript is given up for this task, without another try. Default: those that
   * the first check of a large project may take, twice
   * @throws {TypeScriptUnavailable} when it cannot be had, even at another try
   */
  withProject<T>(
    texts: Texts,
    task: (project: Project, cell: string) => Promise<T>,
    patience?: number,
  ): Promise<T>;

  /** Of the latest task: what the notebook's tsconfig.json says, where there is one. */
  readonly settings: Pick<NotebookSettings, "jsx" | "paths" | "notice">;

  /** A package was not found: it may be there by the next task. */
  distrust(): void;

  dispose(): void;
}

/** The texts that TypeScript is to see. */
export interface Texts {
  earlier: string;
  cell: string;
  /** Of the cell. Default: TypeScript without JSX. */
  grammar?: Grammar;
}

/** TypeScript could not be started, or ended, or hung, twice in a row. */
export class TypeScriptUnavailable extends Error {
  override name = "TypeScriptUnavailable";
}
