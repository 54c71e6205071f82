import { written } from "../written.js";
import type { Finding, Look, Seen } from "./finding.js";
import { generalText } from "./generalText.js";
import { type Leaf, leavesOf } from "./leaves.js";
import { quantitiesOf } from "./quantities.js";

const { everywhere: text } = generalText;

/** What a number may be in the place of `want`. */
const functions: readonly [name: string, of: (want: number) => number, message: string][] = [
  ["other-sign", (want) => -want, text.otherSign],
  ["lost-sign", Math.abs, text.absolute],
  ["squared", (want) => want ** 2, text.squared],
  ["root", Math.sqrt, text.root],
  ["reciprocal", (want) => 1 / want, text.reciprocal],
  ["complement", (want) => 1 - want, text.complement],
];

const mostDigits = 4;

/** A relation between each number and the one that is expected in its place. */
export const everywhere: Look = (seen) => {
  const numbers = numberPairs(seen);
  if (numbers === undefined) return undefined;
  const isNear = nearIn(seen);
  return (
    rounded(numbers) ??
    shifted(numbers, isNear) ??
    scaled(numbers, isNear) ??
    otherFunction(numbers, isNear) ??
    close(numbers)
  );
};

const relations: readonly [
  name: string,
  of: (want: number, quantity: number) => number,
  message: (quantity: string) => string,
][] = [
  ["times-quantity", (want, quantity) => want * quantity, text.timesQuantity],
  ["over-quantity", (want, quantity) => want / quantity, text.overQuantity],
  ["plus-quantity", (want, quantity) => want + quantity, text.plusQuantity],
  ["minus-quantity", (want, quantity) => want - quantity, text.minusQuantity],
];

/** A relation to something about the input: times the number of its entries. */
export const withQuantity: Look = (seen) => {
  const { wrong, parameters } = seen;
  const isNear = nearIn(seen);
  if (numberPairs(seen) === undefined) return undefined;
  for (const { say, values } of quantitiesOf(wrong, parameters)) {
    const found = relations.find(([, of]) =>
      wrong.every((example, i) =>
        (leavesOf(example) as Leaf[]).every(({ got, want }) => isNear(got, of(want as number, values[i]))),
      ),
    );
    if (found) return { name: found[0], message: found[2](say) };
  }
  return undefined;
};

/** As the exercise compares, and where that allows nothing, but for the rounding of our own arithmetic. */
const nearIn =
  ({ isSame }: Seen): IsNear =>
  (got, want) =>
    isSame(got, want) ||
    (Number.isFinite(want) && Math.abs((got as number) - want) <= 1e-9 * Math.max(1, Math.abs(want)));

type IsNear = (got: unknown, want: number) => boolean;

interface NumberPair {
  got: number;
  want: number;
}

/** All entries of the tries that went wrong, where they are numbers. Where all should be the same, too much would be true. */
function numberPairs({ wrong }: Seen): NumberPair[] | undefined {
  const leaves: Leaf[] = [];
  for (const example of wrong) {
    const own = leavesOf(example);
    if (own === undefined) return undefined;
    leaves.push(...own);
  }
  const isNumber = (value: unknown) => typeof value === "number" && Number.isFinite(value);
  if (!leaves.every(({ got, want }) => isNumber(got) && isNumber(want))) return undefined;
  const pairs = leaves as unknown as NumberPair[];
  return new Set(pairs.map(({ want }) => want)).size > 1 ? pairs : undefined;
}

function rounded(numbers: readonly NumberPair[]): Finding | undefined {
  for (let digits = 0; digits <= mostDigits; digits++) {
    if (numbers.every(({ got, want }) => got === Number(want.toFixed(digits))))
      return { name: "rounded", message: text.rounded(digits) };
  }
  return undefined;
}

function shifted(numbers: readonly NumberPair[], isNear: IsNear): Finding | undefined {
  const by = Number((numbers[0].got - numbers[0].want).toPrecision(6));
  if (!numbers.every(({ got, want }) => isNear(got, want + by))) return undefined;
  return by > 0
    ? { name: "too-large", message: text.tooLarge(written(by)) }
    : { name: "too-small", message: text.tooSmall(written(-by)) };
}

function scaled(numbers: readonly NumberPair[], isNear: IsNear): Finding | undefined {
  // Of the largest, so that the tolerance of small numbers does not blur it.
  const { got, want } = numbers.reduce((a, b) => (Math.abs(b.want) > Math.abs(a.want) ? b : a));
  if (want === 0 || got === 0) return undefined;
  const factor = Number((got / want).toPrecision(5));
  if (factor === -1 || !numbers.every((one) => isNear(one.got, factor * one.want))) return undefined;
  if (factor === 2) return { name: "twice", message: text.twice };
  if (factor === 0.5) return { name: "half", message: text.half };
  if (factor === 100) return { name: "per-cent", message: text.perCent };
  return { name: "scaled", message: text.times(written(factor)) };
}

function otherFunction(numbers: readonly NumberPair[], isNear: IsNear): Finding | undefined {
  const found = functions.find(([, of]) => numbers.every(({ got, want }) => isNear(got, of(want))));
  return found && { name: found[0], message: found[2] };
}

function close(numbers: readonly NumberPair[]): Finding | undefined {
  const isClose = ({ got, want }: NumberPair) => Math.abs(got - want) < 0.01 * Math.abs(want) || got === want;
  return numbers.every(isClose) ? { name: "close", message: text.close } : undefined;
}
