import type { ClassView, KnownAnswers, LessonInfo, Progress, WrongAnswer } from "../protocol.js";
import { byId, element, fill } from "./elements.js";
import { showHelp } from "./help.js";
import type { Names } from "./names.js";
import { ago, count, duration, words } from "./words.js";

const mostWrongAnswers = 12;

export interface AsideShown {
  view: ClassView;
  lessons: readonly LessonInfo[];
  /** The wrong answers that the checks know. */
  known: KnownAnswers;
  names: Names;
}

/** What stands beside the table: who asks, who is stuck, and which wrong answers are common. */
export function showAside({ view, lessons, known, names }: AsideShown): void {
  const exercises = new Map(lessons.flatMap((lesson) => lesson.exercises).map((one) => [one.id, one]));
  const nameOf = (id: string) => exercises.get(id)?.name ?? id;
  showHelp(view, nameOf, names);

  fill(
    byId("stuck-list"),
    view.stuck.map((one) =>
      stuckItem(one, { who: names.of(one.student), where: nameOf(one.exercise), view }),
    ),
  );
  byId("stuck-nobody").hidden = view.stuck.length > 0;
  byId("stuck-means").textContent =
    `The exercise tried last is not solved, after ${view.stuckAfter} wrong tries, or two and ten minutes.`;

  const most = Math.max(1, ...view.wrongAnswers.map(({ students }) => students));
  fill(
    byId("wrong-list"),
    view.wrongAnswers
      .slice(0, mostWrongAnswers)
      .map((one) => wrongItem(one, { where: nameOf(one.exercise), known, most })),
  );
  byId("wrong-none").hidden = view.wrongAnswers.length > 0;
}

function stuckItem(
  { tries, first, last, misconceptions }: Progress,
  { who, where, view }: { who: string; where: string; view: ClassView },
): HTMLElement {
  return element("li", {}, [
    element("span", { class: "who" }, [`▲ ${who}`]),
    ` ${where}: ${tries} tries in ${duration(last - first)}`,
    element("div", { class: "more" }, [
      [...misconceptions.map(words), `last try ${ago(view.now - last)}`].join("; "),
    ]),
  ]);
}

/** @param shown with the most students that gave one wrong answer */
function wrongItem(
  { exercise, misconception, students, times, unsolved }: WrongAnswer,
  { where, known, most }: { where: string; known: KnownAnswers; most: number },
): HTMLElement {
  const wrong = known[exercise]?.find(({ name }) => name === misconception);
  const share = element("i");
  share.style.width = `${(100 * students) / most}%`;
  const message = wrong?.message ?? "";
  const answer = wrong?.answer ? `Answer: ${wrong.answer}. ` : "";
  return element("li", {}, [
    element("span", { class: "who" }, [
      misconception === null ? "not a known misconception" : words(misconception),
    ]),
    ` in ${where}`,
    element("div", { class: "bar" }, [share]),
    element("div", { class: "more" }, [
      `${count(students, "student")}, ${count(times, "time")}; ${unsolved} not past it yet`,
    ]),
    ...(message || answer ? [element("div", { class: "more" }, [answer + message])] : []),
  ]);
}
