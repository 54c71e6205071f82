// What the exercises say of wrong answers: of results spoilt in a way that has a name in any exercise, and of solutions
// with one slip in them. `npm run bench:feedback`.

import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
import { command } from "#setup/command.mjs";
import { commandLine, flag } from "#setup/options.mjs";
import { setUpLibrary } from "#setup/setUp.mjs";
import { kernelPackage } from "#setup/steps/workspaces.mjs";
import type { CheckTime } from "./feedback/checkTimes.js";
import type { Told } from "./feedback/told.js";

const line = commandLine({
  name: "npm run bench:feedback",
  does: "what the exercises say of wrong answers, made of their own solutions",
  words: "<exercise> …",
  about: "Only these exercises, if any are given: relu softmax",
  options: {
    said: flag("prints each slip in a solution, and what is said of it"),
  },
});

export const run = command(line, main, { whenStopped: "Stopped." });

const kinds: readonly Told[] = ["known", "found", "placed", "general", "false", "error", "right"];

async function main({ words, said }: { words: string[]; said: boolean }) {
  await setUpLibrary({ more: [kernelPackage] });
  const { functionExercises, functionIn } = await import("./feedback/solutions.js");
  const { distortions } = await import("./feedback/distortions.js");
  const { mutantsOf } = await import("./feedback/mutants.js");
  const { judgeWithin } = await import("./feedback/judgeWithin.js");
  const { toldBy } = await import("./feedback/told.js");
  const { holdsElsewhere } = await import("./feedback/holdsElsewhere.js");
  const { checkTimes } = await import("./feedback/checkTimes.js");

  const totals = { distortions: counts(), mutants: counts() };
  console.log(`${"".padEnd(44)}${kinds.map((kind) => kind.padStart(9)).join("")}`);
  for (const { lesson, exercise } of functionExercises) {
    if (words.length > 0 && !words.includes(exercise.name)) continue;
    const solution = functionIn(exercise.solutionCode);
    if (solution === undefined) continue;
    const own = { distortions: counts(), mutants: counts() };
    for (const { spoil } of distortions) {
      const make = () => {
        const spoiler = spoil();
        return (...args: unknown[]) => spoiler(solution(...args), args);
      };
      const outcome = exercise.judge(make());
      const isSo = holdsElsewhere(exercise, make(), outcome);
      own.distortions[isSo ? toldBy(exercise, outcome) : "false"]++;
    }
    for (const { what, code } of mutantsOf(exercise.solutionCode)) {
      const mutant = functionIn(code);
      const outcome = mutant && judgeWithin(() => exercise.judge(mutant));
      const isSo = !mutant || !outcome || holdsElsewhere(exercise, mutant, outcome);
      const told = !isSo ? "false" : outcome ? toldBy(exercise, outcome) : "error";
      own.mutants[told]++;
      if (said) console.log(`${what}\n    ${told}: ${saidIn(outcome)}`);
    }
    for (const set of ["distortions", "mutants"] as const) {
      row(`${lesson}.${exercise.name}, ${set}`, own[set]);
      for (const kind of kinds) totals[set][kind] += own[set][kind];
    }
  }
  for (const set of ["distortions", "mutants"] as const) row(`All ${set}`, totals[set]);
  console.log(
    "known: by a sentence of the exercise's own. found: by what all tries show. placed: for how many inputs it is right,\n" +
      "or which entry differs first. general: that it is wrong. false: what is not so, of the call that is shown or for\n" +
      "other inputs. error: the answer threw, or never came to an end. right: of distortions, those that change no\n" +
      "result; of mutants, those that are the same function.",
  );
  if (words.length > 0) return;
  for (const [of, [first, second, third]] of Object.entries(await checkTimes()))
    console.log(
      `Longest checks of ${of} answers, in ms of CPU time: ${[first, second, third].map(timeOf).join(", ")}`,
    );
}

const timeOf = ({ place, milliseconds }: CheckTime) => `${place} ${milliseconds.toFixed(0)}`;

/** The name of what was recognised, and the sentence. */
function saidIn(outcome?: Outcome): string {
  if (outcome === undefined) return "it never came to an end";
  const name = "misconception" in outcome && outcome.misconception ? `${outcome.misconception}: ` : "";
  return "message" in outcome ? name + outcome.message : outcome.kind;
}

const counts = () => Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Told, number>;

function row(name: string, of: Record<Told, number>): void {
  console.log(`${name.padEnd(44)}${kinds.map((kind) => String(of[kind]).padStart(9)).join("")}`);
}
