import type { CellScript, Position } from "@six-steps/kernel/internal/execution/cellScripts.js";
import { trueConstants } from "@six-steps/kernel/internal/language/constants.js";
import type { CellWork } from "../scripts.js";
import type { Guard } from "./guards.js";
import { Insertions } from "./insertions.js";
import { type ScopedScript, scopeScript } from "./scopeScript.js";

const head = "__run(async()=>{";
const naming = "\n//# sourceURL=";

/** What a page's thread evaluates for each cell, and the way back from there to the scripts that the kernel knows. */
export class ScopedCells {
  readonly #guard: Guard;
  readonly #insertions = new Map<string, Insertions>();

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  add({ cell, texts, headLength }: CellScript): CellWork & Pick<ScopedScript, "wantsDebugger"> {
    // The first script's true constants are its own here: those after it have blanks in that place.
    const constants = trueConstants.exec(texts[0].slice(0, headLength));
    const scripts = texts.map((whole, index) => {
      const code = whole.slice(0, whole.lastIndexOf(naming));
      const text = constants
        ? code.slice(0, constants.index) + constants[0] + code.slice(constants.index + constants[0].length)
        : code;
      const scoped = scopeScript(text, headLength, this.#guard, index === texts.length - 1);
      return { ...scoped, insertions: [{ line: 0, column: 0, text: head }, ...scoped.insertions] };
    });
    const insertions = new Insertions(scripts.map(({ insertions }) => insertions));
    this.#insertions.set(cell.url, insertions);
    return {
      texts,
      wantsDebugger: scripts.some(({ wantsDebugger }) => wantsDebugger),
      names: [...new Set(scripts.flatMap(({ names }) => names))],
      scripts: scripts.map(({ text }, index) => `${insertions.into(text, index)}\n});${naming}${cell.url}`),
    };
  }

  /** Where a place of what the thread evaluates stands in the kernel's script. */
  asAdded(url: string, place: Position): Position {
    return this.#insertions.get(url)?.before(place) ?? place;
  }
}
