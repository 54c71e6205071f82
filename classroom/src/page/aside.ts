import type { ClassView, LessonInfo, Progress, WrongAnswer } from "../protocol.js";
import { byId, element, fill, withCode } from "./elements.js";
import { showHelp } from "./help.js";
import type { Names } from "./names.js";
import { pageText } from "./pageText.js";
import { ago, duration } from "./words.js";
import type { WrongAnswers } from "./wrongAnswers.js";

const mostWrongAnswers = 12;

export interface AsideShown {
  view: ClassView;
  lessons: readonly LessonInfo[];
  wrongAnswers: WrongAnswers;
  names: Names;
}

/** What stands beside the table: who asks, who is stuck, and which wrong answers are common. */
export function showAside({ view, lessons, wrongAnswers, names }: AsideShown): void {
  const exercises = new Map(lessons.flatMap((lesson) => lesson.exercises).map((one) => [one.id, one]));
  const nameOf = (id: string) => exercises.get(id)?.name ?? id;
  showHelp(view, nameOf, names);

  fill(
    byId("stuck-list"),
    view.stuck.map((one) =>
      stuckItem(one, { who: names.of(one.student), where: nameOf(one.exercise), view, wrongAnswers }),
    ),
  );
  byId("stuck-nobody").hidden = view.stuck.length > 0;
  byId("stuck-means").textContent = pageText.stuckMeans(view.stuckAfter);

  const most = Math.max(1, ...view.wrongAnswers.map(({ students }) => students));
  fill(
    byId("wrong-list"),
    view.wrongAnswers
      .slice(0, mostWrongAnswers)
      .map((one) => wrongItem(one, { where: nameOf(one.exercise), wrongAnswers, most })),
  );
  byId("wrong-none").hidden = view.wrongAnswers.length > 0;
}

function stuckItem(
  { exercise, tries, first, last, misconceptions }: Progress,
  {
    who,
    where,
    view,
    wrongAnswers,
  }: { who: string; where: string; view: ClassView; wrongAnswers: WrongAnswers },
): HTMLElement {
  return element("li", {}, [
    element("span", { class: "who" }, [`▲ ${who}`]),
    pageText.triesIn(where, tries, duration(last - first)),
    ...misconceptions.map((one) =>
      element("div", { class: "more" }, withCode(wrongAnswers.inShort(exercise, one))),
    ),
    element("div", { class: "more" }, [pageText.lastTry(ago(view.now - last))]),
  ]);
}

/** @param shown with the most students that gave one wrong answer */
function wrongItem(
  { exercise, misconception, students, times, unsolved }: WrongAnswer,
  { where, wrongAnswers, most }: { where: string; wrongAnswers: WrongAnswers; most: number },
): HTMLElement {
  const share = element("i");
  share.style.width = `${(100 * students) / most}%`;
  const answer = wrongAnswers.find({ exercise, misconception })?.answer;
  const rest = misconception === null ? "" : wrongAnswers.rest(exercise, misconception);
  return element("li", {}, [
    element("span", { class: "who" }, [
      ...(misconception === null
        ? [pageText.unknownAnswer]
        : withCode(wrongAnswers.inShort(exercise, misconception))),
    ]),
    pageText.inExercise(where),
    element("div", { class: "bar" }, [share]),
    element("div", { class: "more" }, [pageText.wrongCounts(students, times, unsolved)]),
    ...(answer ? [element("div", {}, [`${pageText.answer} `, element("code", {}, [answer])])] : []),
    ...(rest ? [element("div", { class: "more" }, withCode(rest))] : []),
  ]);
}
