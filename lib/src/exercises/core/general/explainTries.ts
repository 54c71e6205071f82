import { writtenApart } from "../written.js";
import { everywhere, withQuantity } from "./everywhere.js";
import type { Finding, Look, Seen } from "./finding.js";
import { generalText } from "./generalText.js";
import { constant, constantWhereWrong, inputs } from "./inputs.js";
import { kinds } from "./kinds.js";
import { leavesOf } from "./leaves.js";
import { lists, shapes } from "./lists.js";
import { separation } from "./separation.js";

const { tries: text } = generalText;

/** The most telling first. */
const looks: readonly Look[] = [
  inputs,
  lists,
  kinds,
  constant,
  constantWhereWrong,
  everywhere,
  withQuantity,
  shapes,
];

/** What can be said of any wrong answer, from all the tries of it: what is wrong, where it goes wrong, and where not. */
export function explainTries(seen: Seen): Finding {
  const found = looks.map((look) => look(seen)).find((finding) => finding !== undefined);
  const where = whereWrong(seen);
  if (found) return { ...found, message: [...where, found.message].join(" ") };
  const entry = firstWrongEntry(seen);
  const message = [...where, ...(entry ?? [text.compare])].join(" ");
  const name = where.length > 0 ? "right-for-some" : entry && "entry";
  return name === undefined ? { message } : { name, message };
}

/** For how many inputs it is right, and what the others have in common. Nothing where none is right. */
function whereWrong(seen: Seen): string[] {
  const { tries, wrong } = seen;
  const right = tries.length - wrong.length;
  if (right === 0) return [];
  const isFirst = tries.indexOf(wrong[0]) === right;
  const what = separation(seen);
  return [
    isFirst ? text.rightForFirst(right, tries.length) : text.rightFor(right, tries.length),
    ...(what === undefined ? [] : [text.exactlyWhere(what)]),
  ];
}

/** In the first wrong try. Nothing for a result that is a single number. */
function firstWrongEntry({ wrong: [example], isRight }: Seen): string[] | undefined {
  const leaves = leavesOf(example);
  if (leaves === undefined || leaves.length < 2) return undefined;
  const differing = leaves.filter(({ got, want }) => !isRight(got, want));
  const [{ place, got, want }] = differing;
  return [
    text.firstEntry(place, ...writtenApart(got, want)),
    text.wrongEntries(differing.length, leaves.length),
  ];
}
