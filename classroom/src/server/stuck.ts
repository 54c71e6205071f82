import type { Progress } from "../protocol.js";

/** So long at one exercise, with two wrong tries or more, is stuck as well. */
const longAtOne = 10 * 60_000;

/**
 * Who is stuck: the exercise that a student tried last is not solved, after `tries` wrong tries, or after two of them
 * and ten minutes.
 *
 * @returns the one who has been at it longest first
 */
export function stuckStudents(
  progress: Iterable<Progress>,
  { tries, now }: { tries: number; now: number },
): Progress[] {
  const latest = new Map<number, Progress>();
  for (const one of progress) {
    const other = latest.get(one.student);
    if (one.tries > 0 && (!other || one.last > other.last)) latest.set(one.student, one);
  }
  return [...latest.values()]
    .filter((one) => one.solved === null)
    .filter((one) => one.tries >= tries || (one.tries >= 2 && now - one.first >= longAtOne))
    .sort((a, b) => a.first - b.first);
}
