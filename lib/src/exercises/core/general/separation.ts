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
];

const ofList: readonly Feature[] = [
  [text.notSquare, isOblong],
  [text.single, (value) => (value as unknown[]).length === 1],
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
  const size = (value: unknown) => (isNumber ? (value as number) : (value as unknown[]).length);
  const [wrongs, rights] = [wrong.map(size), right.map(size)];
  if (isNumber && new Set(wrongs).size === 1 && !rights.includes(wrongs[0]))
    return text.is(name, written(wrongs[0]));
  const [least, most] = [Math.min(...rights), Math.max(...rights)];
  if (Math.min(...wrongs) > most) return isNumber ? text.above(name, written(most)) : text.longer(name, most);
  if (Math.max(...wrongs) < least)
    return isNumber ? text.below(name, written(least)) : text.shorter(name, least);
  return undefined;
}

function isOblong(value: unknown): boolean {
  const shape = regularShape(value);
  return shape !== undefined && shape.length >= 2 && shape[0] !== shape[1];
}
