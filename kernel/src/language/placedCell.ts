import type { JsxSettings } from "../shared/jsx.js";
import { withPlainSpecifiers } from "../shared/packageSpecifier.js";
import { innerTypes, type OwnNames, ownNames } from "./cellNames.js";
import { CellText } from "./cellText.js";
import { describeDeclarations, evolvingOf, literalType, needsTypeScript } from "./declarations.js";
import type { EarlierCells } from "./earlierCells.js";
import type { Declaration } from "./earlierDeclaration.js";
import { earlierNames } from "./earlierNames.js";
import { withOwnProperties, withProperties } from "./functionProperties.js";
import { implicitDeclaration } from "./implicitNames.js";
import { factoryNames } from "./jsx.js";
import { describeNarrowings } from "./narrowing/describeNarrowings.js";
import { hasVolatile, type Use } from "./narrowing/knownBefore.js";
import { assignedInFunctions, narrowable, usedInFunctions } from "./narrowing/narrowable.js";
import type { Evolving, Reference } from "./narrowing/reference.js";
import type { ParsedCell } from "./parseCell.js";
import type { Project, Texts } from "./platform.js";
import { usedNames } from "./references.js";
import {
  augmentations,
  type TopLevelDeclaration,
  topLevelDeclarations,
  type VariableDeclared,
} from "./topLevel.js";
import { TypePrinter } from "./typePrinter.js";

/** Types by which TypeScript goes whatever a variable is given. */
const neverUnion = /^TS(?:Number|String|BigInt|Symbol|Object)Keyword$|^TS(?:Array|Tuple|Function)Type$/;

/** A variable with a type of several parts is known, from its first value on, to be of some of them. */
function mayBeUnion({ annotated, declarator }: VariableDeclared): boolean {
  const type = declarator.id.typeAnnotation?.typeAnnotation.type;
  return annotated && !(type && neverUnion.test(type));
}

/** How TypeScript sees a cell. */
export interface Seen extends Texts {
  text: CellText;
}

/** How a cell was seen when it ran. */
export interface Learned {
  /** The names of earlier cells that TypeScript sees with it. */
  names: ReadonlySet<string>;
  seen: Seen;
  /** Names that it makes, though it does not declare them. */
  implicit: readonly string[];
  jsx: JsxSettings;
  /** Missing where TypeScript was not asked. */
  project?: Project;
  path: string;
}

/** A cell after the cells that ran before it: what it declares, what it uses of theirs, what it may find out. */
export class PlacedCell {
  readonly parsed: ParsedCell;
  readonly used: ReadonlySet<string>;
  /** Does TypeScript have to be asked what later cells may know of it? */
  readonly needsTypeScript: boolean;
  readonly #text: string;
  readonly #declarations: readonly TopLevelDeclaration[];
  readonly #own: OwnNames;
  readonly #augmentations: readonly string[];
  readonly #earlier: EarlierCells;
  readonly #references: readonly Reference[];
  /** Functions of earlier cells, as they were and as they will be. */
  readonly #extended: ReadonlyMap<Declaration, Declaration>;
  #wide = false;

  /** @param jsx what the names are called that JSX uses */
  constructor(parsed: ParsedCell, earlier: EarlierCells, jsx: JsxSettings) {
    const { program, grammar } = parsed;
    const text = withPlainSpecifiers(parsed.text);
    this.parsed = parsed;
    this.#text = text;
    this.#earlier = earlier;
    this.#declarations = topLevelDeclarations(program, text);
    this.#own = ownNames(this.#declarations);
    this.used = new Set([...usedNames(program), ...(grammar === "tsx" ? factoryNames(jsx) : [])]);
    this.#augmentations = augmentations(program).map(({ start, end }) => text.slice(start, end));
    this.#references = this.#followed();
    this.#extended = withProperties(parsed, (name) => this.#own.has(name), earlier);
    this.needsTypeScript = needsTypeScript(this.#declarations) || this.#references.length > 0;
  }

  declares(name: string): boolean {
    return this.#own.has(name);
  }

  /** The names that it declares, of values and of types. */
  get declared(): string[] {
    return [...this.#own.keys()];
  }

  /** The names that it gives a value. */
  get values(): string[] {
    return [...this.#own].filter(([, { value }]) => value).map(([name]) => name);
  }

  /** The texts with these names of earlier cells. */
  seen(names: ReadonlySet<string> = this.used): Seen {
    const { program, grammar } = this.parsed;
    const text = new CellText(this.#text, program, earlierNames(this.#use(names)), this.#references);
    let earlier = this.#earlier.textFor(this.#augmentations);
    for (const [before, now] of this.#extended) earlier = earlier.replace(before.text, () => now.text);
    return { earlier, cell: text.text, grammar, text };
  }

  /**
   * Sees variables as they were declared, where something may have changed them behind TypeScript's back, or no more.
   *
   * @returns whether that is another view
   */
  widen(isWide: boolean): boolean {
    this.#wide = isWide;
    return hasVolatile({ ...this.#use(this.used), wide: true });
  }

  /**
   * Adds what it declares, and what it has found out, to the earlier cells.
   *
   * @returns whether their text changed
   */
  async learn({ names, seen, implicit, jsx, project, path }: Learned): Promise<boolean> {
    const { program, cell } = this.parsed;
    const scope = { own: this.#own, inner: innerTypes(program), used: names, earlier: this.#earlier };
    const view = project && {
      project,
      path,
      text: seen.text,
      printer: new TypePrinter(project, path, scope),
    };
    const described = withOwnProperties(
      this.parsed,
      await describeDeclarations(this.parsed, this.#declarations, this.#own, view, jsx),
    );
    const narrowings = view ? await describeNarrowings(view, this.#own, cell.url) : [];
    const changed = this.#earlier.add(
      [
        ...described,
        ...narrowings,
        ...this.#extended.values(),
        ...implicit.map((name) => implicitDeclaration(name, cell.url)),
      ],
      this.#augmentations,
      this.#references.map(({ names }) => names[0]),
    );
    this.#earlier.doubt(this.#changedByFunctions());
    return changed;
  }

  /** It did not run to its end: what it should have assigned and tested may be otherwise. */
  doubt(): void {
    this.#earlier.doubt(this.#references.map(({ names }) => names[0]));
  }

  #use(names: ReadonlySet<string>): Use {
    return { names, own: this.#own, earlier: this.#earlier, wide: this.#wide };
  }

  #changedByFunctions(): string[] {
    const { program } = this.parsed;
    const used = usedInFunctions(program);
    return [...assignedInFunctions(program), ...[...used].filter((name) => this.#earlier.get(name)?.evolves)];
  }

  /** What TypeScript may know more about at the end of the cell than before, in an order in which it can be told. */
  #followed(): Reference[] {
    const { program } = this.parsed;
    const asserts = (name: string) => {
      const text = this.#own.has(name) ? this.#text : (this.#earlier.get(name)?.text ?? "");
      return text.startsWith("import") || /\basserts\b/.test(text);
    };
    const found = narrowable(program, asserts);
    const follow = (name: string, evolves?: Evolving) =>
      found.set(name, { text: name, names: [name], evolves });
    for (const it of this.#declarations) {
      if (it.kind !== "variable") continue;
      const evolves = evolvingOf(it);
      // Elsewhere a value has the type that its variable is declared with, as long as nothing narrows it.
      const isNarrowed = mayBeUnion(it) || evolves || (literalType(it) === "boolean" && !it.constant);
      if (isNarrowed) follow(it.name, evolves);
    }
    for (const name of this.used) {
      const evolves = this.#own.has(name) ? undefined : this.#earlier.get(name)?.evolves;
      if (evolves) follow(name, evolves);
    }
    const roots = new Set([...found.values()].map(({ names }) => names[0]));
    for (const root of roots) {
      if (this.#own.get(root)?.value) continue;
      for (const known of this.#earlier.narrowing(root)?.narrows ?? []) found.set(known.text, known);
    }
    const isVariable = (name: string) => this.#own.get(name)?.value || this.#earlier.get(name) !== undefined;
    return [...found.values()]
      .filter(
        ({ text, names: [root, ...keys] }) => (isVariable(root) || text !== root) && keys.every(isVariable),
      )
      .sort((a, b) => a.text.length - b.text.length);
  }
}
