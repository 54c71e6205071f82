import { hiddenMark } from "../versions.js";
import type { Reference } from "./reference.js";

export const pushed = `pushed${hiddenMark}`;

/**
 * Code at the end of a cell that asks TypeScript what it knows of some references by then. It has each once more in a
 * function, where TypeScript goes by what was declared.
 */
export class Probes {
  readonly references: readonly Reference[];
  readonly text: string;
  /** Where the types of the references are to be asked for, as declared and as known at the end. */
  readonly declared: number[] = [];
  readonly known: number[] = [];
  /** For arrays that evolve: where their type is to be asked for after one more element of the type `pushed`. */
  readonly grown = new Map<Reference, number>();

  constructor(references: readonly Reference[]) {
    this.references = references;
    let text = "";
    const ask = (name: string, positions: number[]) => {
      for (const [index, reference] of references.entries()) {
        text += index === 0 ? "const " : ", ";
        positions.push(text.length);
        text += `${name}${hiddenMark}${index} = ${reference.text}`;
      }
      text += ";";
    };
    if (references.length > 0) {
      text += `function probe${hiddenMark}() { `;
      ask("declared", this.declared);
      text += " } ";
      ask("known", this.known);
    }
    const arrays = references.filter(({ evolves }) => evolves === "array");
    if (arrays.length > 0) text += ` interface ${pushed} { pushed: true }`;
    for (const [index, reference] of arrays.entries()) {
      text += ` ${reference.text}.push(null! as ${pushed}); const `;
      this.grown.set(reference, text.length);
      text += `grown${hiddenMark}${index} = ${reference.text};`;
    }
    this.text = text;
  }
}
