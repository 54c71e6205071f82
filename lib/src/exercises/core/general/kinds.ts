import type { Try } from "../outcome.js";
import { written } from "../written.js";
import type { Finding, Look } from "./finding.js";
import { generalText } from "./generalText.js";
import { type Leaf, leavesOf } from "./leaves.js";

/** A result that is nothing, of another type than expected, or not a number. */
export const kinds: Look = (seen) => {
  const { tries, wrong, isSame } = seen;
  const [first] = wrong;
  const missing = wrong.filter(({ got }) => got === undefined).length;
  if (missing === tries.length) return { name: "undefined", message: generalText.noReturn };
  if (missing === wrong.length)
    return { name: "undefined-for-some", message: generalText.undefinedSometimes(missing, tries.length) };
  if (wrong.every(({ got, want }) => isText(got) && isSame(Number(got), want)))
    return { name: "texts", message: generalText.texts(written(first.got)) };
  if (typeof first.want === "number" && typeof first.got !== "number")
    return { name: "not-a-number", message: generalText.notANumber(written(first.got)) };
  if (Array.isArray(first.want) && !Array.isArray(first.got))
    return { name: "not-an-array", message: generalText.notAnArray(written(first.got)) };
  return strangeNumber(tries, wrong) ?? strangeEntry(first);
};

function strangeNumber(tries: readonly Try[], wrong: readonly Try[]): Finding | undefined {
  if (!wrong.every(({ got, want }) => Number.isNaN(got) && !Number.isNaN(want))) return undefined;
  return { name: "nan", message: generalText.nanResult(wrong.length, tries.length) };
}

/** The first entry of the first wrong try that is not of the type of the one expected there. */
function strangeEntry(first: Try): Finding | undefined {
  const strange = leavesOf(first)?.find(isStrange);
  if (strange === undefined || strange.place === "") return undefined;
  const { place, got } = strange;
  if (got === undefined) return { name: "undefined-entry", message: generalText.undefinedEntry(place) };
  if (Number.isNaN(got)) return { name: "nan-entry", message: generalText.nanEntry(place) };
  if (got instanceof Promise) return { name: "promise-entry", message: generalText.promiseEntry(place) };
  if (typeof got === "string")
    return { name: "text-entry", message: generalText.textEntry(place, written(got)) };
  return { name: "other-entry", message: generalText.otherEntry(place, written(got)) };
}

const isStrange = ({ got, want }: Leaf) =>
  typeof want === "number" && !Number.isNaN(want) && (typeof got !== "number" || Number.isNaN(got));

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
