import type { Try } from "../outcome.js";
import { generalText } from "./generalText.js";
import { regularShape } from "./leaves.js";

const { quantities: text } = generalText;

/** Something about the input that is a number in each try, and not always the same one. */
export interface Quantity {
  /** As a sentence names it: "the number of entries in `values`". */
  say: string;
  values: readonly number[];
}

/** @returns those of which each try has one, in the order of the parameters */
export function quantitiesOf(tries: readonly Try[], parameters: readonly string[]): Quantity[] {
  return parameters.flatMap((name, i): Quantity[] => {
    const values = tries.map(({ args }) => args[i]);
    const numbers = (say: string, of: (value: unknown) => number | undefined): Quantity[] => {
      const found = values.map(of);
      const isQuantity =
        found.every((one) => one !== undefined && Number.isFinite(one)) && new Set(found).size > 1;
      return isQuantity ? [{ say, values: found as number[] }] : [];
    };
    const axis = (value: unknown, at: number) =>
      regularShape(value)?.length === 2 ? regularShape(value)?.[at] : undefined;
    const isTable = values.every((value) => regularShape(value)?.length === 2);
    return [
      ...numbers(text.argument(name), (value) => (typeof value === "number" ? value : undefined)),
      ...(isTable
        ? [
            ...numbers(text.rows(name), (value) => axis(value, 0)),
            ...numbers(text.columns(name), (value) => axis(value, 1)),
          ]
        : numbers(text.entries(name), (value) => (Array.isArray(value) ? value.length : undefined))),
    ];
  });
}
