import type { Cell } from "../shared/cell.js";
import { earlierNames, importedModules, ownNames, usedNames } from "./cellNames.js";
import { completeness } from "./completeness.js";
import { complete } from "./completions.js";
import { describeDeclarations, needsTypeScript } from "./declarations.js";
import { typeError, typeErrors } from "./diagnostics.js";
import { DiskChanges } from "./diskChanges.js";
import { EarlierCells } from "./earlierCells.js";
import { inspect } from "./inspection.js";
import type { Compiled, Completeness, Completions, Inspection, Language } from "./language.js";
import { lowerCell, stopLowering } from "./lowerCell.js";
import { foreignCommandError, type ParsedCell, parseCell } from "./parseCell.js";
import { rewriteCell } from "./rewriteCell.js";
import { needsLowering, stripTypes } from "./stripTypes.js";
import { augmentations, topLevelDeclarations } from "./topLevel.js";
import { typeOnlyImports } from "./typeOnlyImports.js";
import { type Texts, TypeScript, TypeScriptUnavailable } from "./typeScript.js";
import { earlierSpecifier } from "./virtualFiles.js";

export interface LanguageOptions {
  /** The notebook's folder: imports are looked for from there. */
  folder: string;
  /** TypeScript's native program. Default: that of the package `typescript`. */
  typeScript?: string;
}

/** The language room of one kernel. */
export function createLanguage({ folder, typeScript }: LanguageOptions): Language {
  const disk = new DiskChanges(folder);
  const checker = new TypeScript({ folder, disk, executable: typeScript });
  return new CellLanguage(folder, checker, disk);
}

class CellLanguage implements Language {
  readonly #folder: string;
  readonly #typeScript: TypeScript;
  readonly #disk: DiskChanges;
  readonly #earlier = new EarlierCells();
  /** Ends when all cells that have started are known to TypeScript. */
  #committed: Promise<void> = Promise.resolve();
  /** The student has read that cells run unchecked. */
  #warned = false;

  constructor(folder: string, typeScript: TypeScript, disk: DiskChanges) {
    this.#folder = folder;
    this.#typeScript = typeScript;
    this.#disk = disk;
  }

  async compile(cell: Cell): Promise<Compiled> {
    const parsed = parseCell(cell);
    const { program, showsValue } = parsed;
    await this.#committed;
    const declarations = topLevelDeclarations(program, cell.source);
    const own = ownNames(declarations);
    const added = augmentations(program).map(({ start, end }) => cell.source.slice(start, end));
    const used = usedNames(program);
    const withNames = (names: Iterable<string>): Texts => ({
      earlier: this.#earlier.textFor(added),
      cell: `${cell.source}\n${earlierNames(names, own, this.#earlier)}\nexport {};`,
    });
    const texts = withNames(used);
    const { unused, warning } = await this.#check(parsed, texts);
    const { scripts, map } = await toScripts(parsed, (name) => unused.has(name));
    let isCommitted = false;
    return {
      scripts,
      showsValue,
      map,
      warning,
      commit: () => {
        if (isCommitted) return;
        isCommitted = true;
        if (warning !== undefined && !cell.silent) this.#warned = true;
        const learn = async () => {
          const path = this.#typeScript.paths.cell;
          // The check does without the modules, since each takes its time.
          const known = new Set([...used, ...importedModules(this.#earlier)]);
          const describe = (project?: Parameters<typeof typeErrors>[0]) =>
            describeDeclarations(parsed, declarations, own, known, this.#earlier, project, path);
          const described = needsTypeScript(declarations)
            ? await this.#typeScript.withProject(withNames(known), describe).catch(() => describe())
            : await describe();
          if (!this.#earlier.add(described, added)) return;
          // While the cell runs: the next check finds TypeScript ready.
          const cell = program.body.some(({ type }) => /Import|ExportAll/.test(type))
            ? neutralCell
            : texts.cell;
          this.#typeScript.withProject({ earlier: this.#earlier.text, cell }, async () => {}).catch(() => {});
        };
        // Whatever becomes of one cell's declarations, later cells run.
        this.#committed = this.#committed.then(learn).catch(() => {});
      },
    };
  }

  /** @throws {CellError} when TypeScript finds errors */
  async #check(parsed: ParsedCell, texts: Texts): Promise<{ unused: Set<string>; warning?: string }> {
    const { cell, program } = parsed;
    const path = this.#typeScript.paths.cell;
    try {
      const [errors, unused] = await this.#typeScript.withProject(texts, (project) =>
        Promise.all([typeErrors(project, path, cell), typeOnlyImports(program, project, path)]),
      );
      this.#warned = false;
      if (errors.some(({ code }) => code === 2307 || code === 7016)) this.#disk.distrust();
      if (errors.length > 0) throw foreignCommandError(cell) ?? typeError(cell, errors);
      return { unused };
    } catch (error) {
      if (!(error instanceof TypeScriptUnavailable)) throw error;
      return { unused: new Set(), warning: this.#warned ? undefined : uncheckedWarning(error) };
    }
  }

  async complete(code: string, cursor: number): Promise<Completions> {
    await this.#committed;
    try {
      return await complete(code, cursor, this.#folder, this.#earlier, this.#typeScript);
    } catch (error) {
      if (!(error instanceof TypeScriptUnavailable)) throw error;
      return { matches: [], cursor_start: cursor, cursor_end: cursor, metadata: {} };
    }
  }

  async inspect(code: string, cursor: number, detailLevel: 0 | 1): Promise<Inspection> {
    await this.#committed;
    try {
      return await inspect(code, cursor, detailLevel, this.#earlier, this.#typeScript);
    } catch (error) {
      if (!(error instanceof TypeScriptUnavailable)) throw error;
      return { found: false, data: {}, metadata: {} };
    }
  }

  isComplete(code: string): Completeness {
    return completeness(code);
  }

  async warmUp(): Promise<void> {
    stripTypes("");
    await this.#typeScript
      .withProject({ earlier: this.#earlier.text, cell: neutralCell }, async (project) => {
        await project.program.getSemanticDiagnostics(this.#typeScript.paths.cell);
      })
      .catch(() => {});
  }

  dispose(): void {
    this.#typeScript.dispose();
    stopLowering().catch(() => {});
  }
}

/** Imports what every cell imports, so that TypeScript only patches its program for the next one. */
const neutralCell = `import {} from "${earlierSpecifier}";`;

function uncheckedWarning(error: TypeScriptUnavailable): string {
  return `TypeScript cannot be started, so cells run unchecked until it can: ${error.message}`;
}

async function toScripts(
  { cell, program }: ParsedCell,
  unused: (name: string) => boolean,
): Promise<Pick<Compiled, "scripts" | "map">> {
  const stripped = needsLowering(program) ? undefined : stripTypes(cell.source);
  if (stripped !== undefined) return { scripts: rewriteCell(stripped, unused) };
  const { code, map } = await lowerCell(cell.source, cell.url);
  return { scripts: rewriteCell(code, unused), map };
}
