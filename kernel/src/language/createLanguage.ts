import { platform } from "#language";
import type { Cell } from "../shared/cell.js";
import type { JsxSettings } from "../shared/jsx.js";
import { absentGlobals } from "./absentGlobals.js";
import type { RefusedCell } from "./advice/complaint.js";
import { asInOneCell } from "./asInOneCell.js";
import { importedModules } from "./cellNames.js";
import { checkPragma } from "./checkPragma.js";
import { commonJsNames } from "./commonJsNames.js";
import { completeness } from "./completeness.js";
import { type CompletionSources, complete } from "./completions.js";
import { typeError, typeErrors, unknownName } from "./diagnostics.js";
import { EarlierCells } from "./earlierCells.js";
import { withoutFollowers } from "./followers.js";
import { implicitNames } from "./implicitNames.js";
import { ImportableNames } from "./importableNames.js";
import { type ImportKind, importKinds } from "./importKinds.js";
import { inspect } from "./inspection.js";
import { lowerJsx } from "./jsx.js";
import type { CellError, Compiled, Completeness, Completions, Inspection, Language } from "./language.js";
import { languageText } from "./languageText.js";
import { foreignCommandError, type ParsedCell, parseCell } from "./parseCell.js";
import { PlacedCell, type Seen } from "./placedCell.js";
import { type Project, type Texts, type TypeScript, TypeScriptUnavailable } from "./platform.js";
import { type CellFacts, rewriteCell } from "./rewriteCell.js";
import { similarNames } from "./similarNames.js";
import { type Unimported, withUnimported } from "./unimported.js";
import { earlierSpecifier } from "./virtualFiles.js";
import { withoutTypes } from "./withoutTypes.js";

export interface LanguageOptions {
  /** The notebook's folder: imports are looked for from there. */
  folder: string;
  /** TypeScript's native program. Default: that of the package `typescript`. */
  typeScript?: string;
}

/** The language room of one kernel. */
export function createLanguage({ folder, typeScript }: LanguageOptions): Language {
  return new CellLanguage(folder, platform.typeScript(folder, typeScript));
}

class CellLanguage implements Language {
  readonly #folder: string;
  readonly #typeScript: TypeScript;
  readonly #earlier = new EarlierCells();
  readonly #importable: ImportableNames;
  readonly #completionSources: CompletionSources;
  /** Ends when all cells that have started are known to TypeScript. */
  #committed: Promise<void> = Promise.resolve();
  /** The student has read that cells run unchecked. */
  #warned = false;
  /** All names that cells have declared as variables, functions or classes. V8 forgets none. */
  readonly #variables = new Set<string>();
  /** Names that a cell would have declared which did not pass the check, and that cell. */
  readonly #refused = new Map<string, RefusedCell>();
  /** What the student has read about the tsconfig.json. */
  #toldNotice: string | undefined;
  /** Cells are checked that say nothing else: `// @ts-nocheck`. */
  #checks = true;

  constructor(folder: string, typeScript: TypeScript) {
    this.#folder = folder;
    this.#typeScript = typeScript;
    this.#importable = new ImportableNames(folder, typeScript);
    const [earlier, importable] = [this.#earlier, this.#importable];
    this.#completionSources = { folder, earlier, typeScript, importable };
  }

  async compile(cell: Cell): Promise<Compiled> {
    const parsed = parseCell(cell);
    const { program, showsValue } = parsed;
    await this.#committed;
    const placed = new PlacedCell(parsed, this.#earlier, this.#typeScript.settings.jsx);
    const { used } = placed;
    const isDeclared = (name: string) => placed.declares(name) || this.#earlier.get(name) !== undefined;
    const pragma = checkPragma(cell.source);
    const checks = pragma?.checks ?? this.#checks;
    const { imports, unchecked } = await this.#check(placed, checks, isDeclared);
    // V8 looks for a variable first: where a cell has declared one, the name keeps what it was given.
    const kept: string[] = [];
    for (const [name, kind] of imports) {
      if (kind === "type" || !this.#variables.has(name)) continue;
      imports.delete(name);
      if (kind === "variable") kept.push(languageText.keepsValue(name));
    }
    const { jsx, notice } = this.#typeScript.settings;
    const news = notice === this.#toldNotice ? undefined : notice;
    const warning = [unchecked, news, ...kept].filter((one) => one !== undefined).join("\n") || undefined;
    const isSilenced = !checks || unchecked !== undefined || this.#warned || /@ts-/.test(cell.source);
    const implicit = checks ? [] : implicitNames(program, isDeclared);
    const { scripts, map } = await toScripts(parsed, jsx, {
      gives: showsValue ? cell.id : undefined,
      imports,
      implicit,
      commonJs: new Set(commonJsNames.filter((name) => used.has(name) && !isDeclared(name))),
      usesDeno: used.has("Deno") && !isDeclared("Deno"),
      isConstant: isSilenced ? (name) => this.#earlier.isConstant(name) : undefined,
    });
    let isCommitted = false;
    return {
      scripts,
      map,
      warning,
      declares: placed.values,
      commit: () => {
        if (isCommitted) return;
        isCommitted = true;
        for (const name of placed.declared) this.#refused.delete(name);
        if (unchecked !== undefined && !cell.silent) this.#warned = true;
        if (!cell.silent) this.#toldNotice = notice;
        if (pragma?.forNotebook) this.#checks = pragma.checks;
        for (const name of placed.values) if (!imports.has(name)) this.#variables.add(name);
        // Whatever becomes of one cell's declarations, later cells run.
        this.#committed = this.#committed.then(() => this.#learn(placed, implicit)).catch(() => {});
      },
      brokeOff: () => {
        this.#committed = this.#committed.then(() => placed.doubt());
      },
    };
  }

  async #learn(placed: PlacedCell, implicit: readonly string[]): Promise<void> {
    // The check does without the modules, since each takes its time.
    const known = new Set([...placed.used, ...importedModules(this.#earlier)]);
    const seen = placed.seen(known);
    const { jsx } = this.#typeScript.settings;
    const learn = (project?: Project, path = "") =>
      placed.learn({ names: known, seen, implicit, jsx, project, path });
    const changed = placed.needsTypeScript
      ? await this.#typeScript.withProject(seen, learn).catch(() => learn())
      : await learn();
    if (!changed) return;
    // While the cell runs: the next check finds TypeScript ready.
    const { program, grammar } = placed.parsed;
    const isOwn = grammar === "tsx" || program.body.some(({ type }) => /Import|ExportAll/.test(type));
    const next = isOwn ? neutralTexts(this.#earlier) : { ...placed.seen(), earlier: this.#earlier.text };
    this.#typeScript.withProject(next, async () => {}).catch(() => {});
  }

  /** @throws {CellError} when TypeScript finds errors, and the cell is to be checked */
  async #check(
    placed: PlacedCell,
    checks: boolean,
    isDeclared: (name: string) => boolean,
  ): Promise<{ imports: Map<string, ImportKind>; unchecked?: string }> {
    const { parsed } = placed;
    const { cell, program } = parsed;
    const refusedIn = (name: string) => this.#refused.get(name);
    const isFirst = this.#earlier.names().size === 0;
    const check = (seen: Seen, unimported: Unimported = new Map()) =>
      this.#typeScript.withProject(seen, async (project, path) => {
        const [found, imports] = await Promise.all([
          checks ? typeErrors(project, path, seen.text) : [],
          importKinds(program, project, path, seen.text),
        ]);
        const absent = checks ? absentGlobals(program, placed.used, isDeclared) : [];
        const independent = withoutFollowers([...found, ...absent], program);
        const errors = withUnimported(independent, unimported).map((error) =>
          asInOneCell(error, program, this.#earlier),
        );
        const { paths } = this.#typeScript.settings;
        const surroundings = {
          folder: this.#folder,
          earlier: this.#earlier,
          paths,
          refusedIn,
          isFirst,
          unimported,
        };
        const advice =
          errors.length > 0
            ? await (await rules()).adviceOn(errors, parsed, seen.text, project, path, surroundings)
            : [];
        return { errors, advice, imports };
      });
    try {
      const narrow = await check(placed.seen());
      const wide = narrow.errors.length > 0 && placed.widen(true) ? await check(placed.seen()) : narrow;
      const checked = wide.errors.length > 0 ? narrow : wide;
      if (checked === narrow) placed.widen(false);
      const unknown = checked.errors.map(unknownName).filter((name) => name !== undefined);
      const meant = this.#meantBy(unknown);
      const unimported = await this.#unimported(unknown);
      const { errors, advice, imports } =
        meant.length > 0 || unimported.size > 0
          ? await check(placed.seen(new Set([...placed.used, ...meant])), unimported)
          : checked;
      this.#warned = false;
      if (errors.some(({ code }) => code === 2307 || code === 2875 || code === 7016))
        this.#typeScript.distrust();
      if (errors.length > 0) {
        const error = foreignCommandError(cell) ?? typeError(parsed, errors, advice);
        const lacksNames = errors.every((error) => unknownName(error) !== undefined);
        const refused = { url: cell.url, lacksNames };
        if (!cell.silent) for (const name of placed.declared) this.#refused.set(name, refused);
        throw this.#withNotice(error, cell);
      }
      return { imports };
    } catch (error) {
      if (!(error instanceof TypeScriptUnavailable)) throw error;
      const unchecked = this.#warned ? undefined : languageText.unchecked(error.message);
      return { imports: new Map(), unchecked };
    }
  }

  /** Names of earlier cells that TypeScript may propose instead of those that nothing declares. */
  #meantBy(unknown: readonly string[]): string[] {
    if (unknown.length === 0) return [];
    const earlier = this.#earlier.names();
    return unknown.flatMap((name) => similarNames(name, earlier));
  }

  /** Those that no cell was to declare, and that a package has. */
  async #unimported(unknown: readonly string[]): Promise<Unimported> {
    const names = unknown.filter((name) => !this.#refused.has(name));
    if (names.length === 0) return new Map();
    return await this.#importable.exporters(names, this.#earlier).catch(() => new Map());
  }

  /** What is to be known of a tsconfig.json may be the very reason for the error. */
  #withNotice(error: CellError, { silent }: Cell): CellError {
    const { notice } = this.#typeScript.settings;
    if (notice === undefined || notice === this.#toldNotice) return error;
    if (!silent) this.#toldNotice = notice;
    error.content.traceback.push("", notice);
    return error;
  }

  async complete(code: string, cursor: number): Promise<Completions> {
    await this.#committed;
    try {
      return await complete(code, cursor, this.#completionSources);
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
    platform.stripTypes("");
    await this.#typeScript
      .withProject(neutralTexts(this.#earlier), async (project, path) => {
        await project.program.getSemanticDiagnostics(path);
      })
      .catch(() => {});
  }

  dispose(): void {
    this.#typeScript.dispose();
    platform.stopLowering().catch(() => {});
  }
}

/** Read when an error needs them: they are many, and the kernel is to start soon. */
const rules = () => import("./advice/adviceOn.js");

/** Imports what every cell imports, so that TypeScript only patches its program for the next one. */
function neutralTexts({ text }: EarlierCells): Texts {
  return { earlier: text, cell: `import {} from "${earlierSpecifier}";` };
}

async function toScripts(
  parsed: ParsedCell,
  jsx: JsxSettings,
  facts: CellFacts,
): Promise<Pick<Compiled, "scripts" | "map">> {
  const { cell, text, grammar } = parsed;
  if (grammar === "tsx") {
    const { code, map } = await lowerJsx(text, cell.url, jsx);
    return { scripts: rewriteCell(code, facts), map };
  }
  const stripped = withoutTypes(parsed);
  if (stripped === undefined) {
    const { code, map } = await platform.lower(text, cell.url);
    return { scripts: rewriteCell(code, facts), map };
  }
  const scripts = rewriteCell(stripped, facts);
  const [{ prelude, code }] = scripts;
  // A bracket that the cell did not begin with stands before its code, so that columns stay.
  const isAdded = text.startsWith("(") && !cell.source.startsWith("(");
  const added = code.indexOf("(") + 1;
  return {
    scripts: isAdded ? [{ prelude: prelude + code.slice(0, added), code: code.slice(added) }] : scripts,
  };
}
