import type { Try } from "../outcome.js";
import { written } from "../written.js";
import type { Seen } from "./finding.js";
import { generalText } from "./generalText.js";
import { numbersIn, regularShape } from "./leaves.js";

const { features: text } = generalText;

/** Of fewer tries, something or other would always be true. */
const leastTries = 2;

/** What all inputs that went wrong have, and none of the others: "`x` is negative". `undefined` where there is no such thing. */
export function separation({ tries, wrong, parameters }: Seen): string | undefined {
  const right = tries.filter((one) => !wrong.includes(one));
  if (right.length < leastTries || wrong.length < leastTries) return undefined;
  for (const [i, name] of parameters.entries()) {
    const of = (one: Try) => one.args[i];
    const found =
      byFeature(name, wrong.map(of), right.map(of)) ?? byLimit(name, wrong.map(of), right.map(of));
    if (found) return found;
  }
  const wants = (has: (numbers: number[]) => boolean) =>
    wrong.every(({ want }) => has(numbersIn(want))) && !right.some(({ want }) => has(numbersIn(want)));
  if (wants((numbers) => numbers.some((number) => number < 0))) return text.wantNegative;
  return wants((numbers) => numbers.includes(0)) ? text.wantZero : undefined;
}

type Feature = [say: (name: string) => string, has: (value: unknown) => boolean];

const ofNumber: readonly Feature[] = [
  [text.isNegative, (value) => (value as number) < 0],
  [text.isZero, (value) => value === 0],
  [text.isFraction, (value) => !Number.isInteger(value)],
  // Of the numbers tried, the nearest to 0 may be any: the limit that somebody wrote is hardly 0.0125.
  [text.isPositive, (value) => (value as number) > 0],
  [text.notPositive, (value) => (value as number) <= 0],
  [text.notNegative, (value) => (value as number) >= 0],
];

const ofList: readonly Feature[] = [
  [text.notSquare, isOblong],
  [text.empty, (value) => lengthOf(value) === 0],
  [text.filled, (value) => lengthOf(value) > 0],
  [text.singleRow, (value) => isTable(value) && lengthOf(value) === 1],
  [text.single, (value) => lengthOf(value) === 1],
  [text.negative, (value) => numbersIn(value).some((number) => number < 0)],
  [text.zero, (value) => numbersIn(value).includes(0)],
  [text.repeated, (value) => new Set(numbersIn(value)).size < numbersIn(value).length],
  [text.fraction, (value) => numbersIn(value).some((number) => !Number.isInteger(number))],
];

const ofTruth: readonly Feature[] = [
  [text.isTrue, (value) => value === true],
  [text.isFalse, (value) => value === false],
];

function byFeature(name: string, wrong: readonly unknown[], right: readonly unknown[]): string | undefined {
  const all = [...wrong, ...right];
  const features = all.every((value) => typeof value === "number")
    ? ofNumber
    : all.every(Array.isArray)
      ? ofList
      : all.every((value) => typeof value === "boolean")
        ? ofTruth
        : [];
  return features.find(([, has]) => wrong.every(has) && !right.some(has))?.[0](name);
}

/** A number, or a length, beyond which all goes wrong. */
function byLimit(name: string, wrong: readonly unknown[], right: readonly unknown[]): string | undefined {
  const all = [...wrong, ...right];
  const isNumber = all.every((value) => typeof value === "number");
  if (!isNumber && !all.every(Array.isArray)) return undefined;
  const size = (value: unknown) => (isNumber ? (value as number) : lengthOf(value));
  const [above, below] = isNumber
    ? [text.above, text.below].map((say) => (limit: number) => say(name, written(limit)))
    : (all.every(isTable) ? [text.higher, text.lower] : [text.longer, text.shorter]).map(
        (say) => (limit: number) => say(name, limit),
      );
  const [wrongs, rights] = [wrong.map(size), right.map(size)];
  if (isNumber && new Set(wrongs).size === 1 && !rights.includes(wrongs[0]))
    return text.is(name, written(wrongs[0]));
  const [least, most] = [Math.min(...rights), Math.max(...rights)];
  if (Math.min(...wrongs) > most) return above(most);
  return Math.max(...wrongs) < least ? below(least) : undefined;
}

const lengthOf = (value: unknown) => (value as unknown[]).length;

const isTable = (value: unknown) => regularShape(value)?.length === 2;

function isOblong(value: unknown): boolean {
  const shape = regularShape(value);
  return shape !== undefined && shape.length >= 2 && shape[0] !== shape[1];
}
