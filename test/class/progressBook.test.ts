import assert from "node:assert/strict";
import { test } from "node:test";
import { ProgressBook } from "@six-steps/classroom/internal/server/progressBook.js";
import type { StoredOutcome } from "@six-steps/classroom/internal/server/store.js";
import { outcomeKinds } from "six-steps/internal/class/protocol.js";
import { randomly } from "./randomly.js";

const isWrong = (kind: StoredOutcome["kind"]) => kind === "incorrect" || kind === "uncompiled";

function randomOutcomes(seed: number): StoredOutcome[] {
  const random = randomly(seed);
  return Array.from({ length: 1 + random.below(60) }, (_, i) => {
    const kind = random.of(outcomeKinds);
    return {
      id: `${seed}-${i}`,
      student: random.below(4),
      exercise: random.of(["a.one", "a.two", "b.three"]),
      kind,
      misconception: isWrong(kind) ? random.of([null, "not-divided", "one-node"]) : null,
      at: random.below(20),
    };
  });
}

/** In words of its own, from the outcomes of one student and exercise in the order of their time. */
function reference(outcomes: StoredOutcome[]) {
  const solved = outcomes.find(({ kind }) => kind === "correct");
  const until = solved ? outcomes.slice(0, outcomes.indexOf(solved) + 1) : outcomes;
  return {
    student: outcomes[0].student,
    exercise: outcomes[0].exercise,
    tries: until.filter(({ kind }) => kind !== "notAttempted").length,
    solved: solved?.at ?? null,
    first: outcomes[0].at,
    last: outcomes[outcomes.length - 1].at,
    misconceptions: [...new Set(until.flatMap(({ misconception }) => misconception ?? []))],
  };
}

const sorted = <T>(list: Iterable<T>) => [...list].map((one) => JSON.stringify(one)).sort();

test("whatever comes late, in whatever batches, the progress is that of the outcomes in the order of their time", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = randomly(seed);
    const outcomes = randomOutcomes(seed);
    const book = new ProgressBook();
    for (let from = 0; from < outcomes.length; ) {
      const size = 1 + random.below(10);
      book.add(outcomes.slice(from, from + size));
      from += size;
    }
    const gone = random.below(4);
    book.remove(gone);
    const left = outcomes
      .filter(({ student }) => student !== gone)
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    const groups = grouped(left);
    assert.deepEqual(sorted(book.progress()), sorted([...groups.values()].map(reference)), `seed ${seed}`);
    const fresh = new ProgressBook(left);
    assert.deepEqual(sorted(book.wrongAnswers()), sorted(fresh.wrongAnswers()), `seed ${seed}`);
    const wrong = left.filter(({ kind }) => isWrong(kind));
    const times = book.wrongAnswers().reduce((sum, one) => sum + one.times, 0);
    assert.equal(times, wrong.length, `seed ${seed}`);
  }
});

const keyOf = ({ student, exercise }: StoredOutcome) => `${student} ${exercise}`;

function grouped(outcomes: StoredOutcome[]): Map<string, StoredOutcome[]> {
  const groups = new Map<string, StoredOutcome[]>();
  for (const one of outcomes) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
