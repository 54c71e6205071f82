import type { PathPattern } from "../../shared/tsconfig/pathMapping.js";
import type { CellText } from "../cellText.js";
import type { Diagnostic, Node, Program, Project, TypeScriptNode } from "../platform.js";
import { holding } from "../syntaxTree.js";
import type { Unimported } from "../unimported.js";
import { type PrintedType, printedType } from "./printedType.js";

/** What a cell stands in. */
export interface Surroundings {
  /** The notebook's. */
  folder: string;
  /** Of the notebook's tsconfig.json. */
  paths: readonly PathPattern[];
  /** How an earlier cell declared a name, if one did. */
  earlier(name: string): EarlierName | undefined;
  /** The cell that would have declared a name, and did not pass the check. */
  refusedIn(name: string): RefusedCell | undefined;
  /** No cell has declared anything yet, as after a restart. */
  isFirst: boolean;
  unimported: Unimported;
}

export interface RefusedCell {
  url: string;
  /** Nothing else was wrong than names that cells above it would have declared. */
  lacksNames: boolean;
}

/** One of TypeScript's errors, and the code that it is about. */
export interface Complaint extends Surroundings {
  code: number;
  /** TypeScript's message, with the names that students know. */
  message: string;
  /** What the message follows from, and what TypeScript has to add. */
  details: string[];
  start: number;
  source: string;
  /** The smallest piece of code that holds the place, and what it stands in, innermost first. */
  at: Node;
  around: Node[];
  /** @returns undefined when the sentences know nothing of such types */
  typeOf(node: Node): Promise<PrintedType | undefined>;
}

/** A variable that may change, anything else that has a value, or only a type. */
export type EarlierName = "let" | "constant" | "type";

/** Finds code of a cell and its types. What it asks of TypeScript, it asks only when a rule wants to know. */
export class CellCode {
  readonly #text: CellText;
  readonly #program: Program;
  readonly #project: Project;
  readonly #path: string;
  readonly #surroundings: Surroundings;

  constructor(text: CellText, program: Program, project: Project, path: string, surroundings: Surroundings) {
    this.#text = text;
    this.#program = program;
    this.#project = project;
    this.#path = path;
    this.#surroundings = surroundings;
  }

  complaint({ code, pos, end, messageChain, relatedInformation }: Diagnostic, message: string): Complaint {
    const [at, ...around] = holding(this.#program, pos, end);
    return {
      code,
      message,
      details: [...flat(messageChain), ...flat(relatedInformation)],
      start: pos,
      source: this.#text.source,
      at,
      around,
      ...this.#surroundings,
      typeOf: (node) => this.#typeOf(node),
    };
  }

  async #typeOf(place: Node): Promise<PrintedType | undefined> {
    const { program, checker } = this.#project;
    const file = await program.getSourceFile(this.#path);
    if (!file) return;
    const [start, end] = [this.#text.toChecked(place.start), this.#text.toChecked(place.end)];
    let found: TypeScriptNode | undefined;
    const look = (node: TypeScriptNode): undefined => {
      if (node.pos > start || node.end < end) return;
      if (node.end === end && node.getStart(file) === start) found = node;
      node.forEachChild(look);
    };
    look(file);
    const type = found && (await checker.getTypeAtLocation(found));
    return type && printedType(await checker.typeToString(type));
  }
}

function flat(diagnostics: readonly Diagnostic[] = []): string[] {
  return diagnostics.flatMap(({ text, messageChain }) => [text, ...flat(messageChain)]);
}
