// For the wall: how to join, where the class is, and how many have got it. No names, unless the teacher wants them.
import type { ClassView, JoiningWay, LessonInfo, LessonsView } from "../protocol.js";
import { alarm } from "./alarm.js";
import { enter, getJson, listen } from "./connection.js";
import { byId, element, fill, withCode } from "./elements.js";
import { codeOf, pictureOf } from "./join.js";
import { pageText } from "./pageText.js";
import { lessonTitle } from "./table.js";

/** More bars than that stand in two columns. */
const mostInAColumn = 6;

const names = byId("show-names", HTMLInputElement);
let lessons: LessonInfo[] = [];
let view: ClassView | undefined;

async function start(): Promise<void> {
  const problem = await enter();
  if (problem) return alarm(problem);
  names.addEventListener("input", show);
  listen({
    view(next) {
      view = next;
      alarm("");
      show();
    },
    away: () => alarm(pageText.away),
  });
  const { lessons: read, joining } = await getJson<LessonsView>("/api/teacher/lessons");
  lessons = read;
  chooseWay(joining);
  show();
}

/** A machine in two networks has two addresses, and only its teacher knows which one the room is in. */
function chooseWay(joining: readonly JoiningWay[]): void {
  const chosen = byId("join-way", HTMLSelectElement);
  fill(
    chosen,
    joining.map(({ link }, i) => element("option", { value: String(i) }, [new URL(link).host])),
  );
  byId("join-other").hidden = joining.length < 2;
  const showWay = () => {
    const way = joining[Number(chosen.value)];
    fill(byId("join-picture"), [pictureOf(way)]);
    byId("join-link").textContent = way.link.replace(/#.*/, "");
    byId("join-code").textContent = codeOf(way);
  };
  chosen.addEventListener("input", showWay);
  showWay();
}

function show(): void {
  if (!view) return;
  const { title, students, place } = view;
  document.title = pageText.documentTitle(title);
  byId("title").textContent = title;
  byId("joined").textContent = pageText.joined(students.length);
  byId("class").hidden = false;
  const lesson = lessons.find(({ name }) => name === place?.lesson);
  const exercises = lesson?.exercises ?? [];
  const here = exercises.filter(({ name }) => name === place?.exercise);
  byId("now").hidden = lesson === undefined;
  byId("now-lesson").textContent = lesson ? lessonTitle(lesson) : "";
  byId("now-exercise").textContent = here[0]?.name ?? "";
  fill(byId("now-question"), here[0] ? withCode(here[0].question) : withCode(pageText.haveEach));
  byId("now-solution").hidden = !place?.solution;
  byId("now-solution").textContent = here[0] ? pageText.solutionNow(here[0].name) : "";
  const shown = here.length > 0 ? here : exercises;
  const list = byId("now-list");
  list.classList.toggle("one", here.length > 0);
  list.classList.toggle("many", shown.length > mostInAColumn);
  fill(
    list,
    shown.map(({ id, name }) => {
      const [solved, all] = [solvedBy(id).length, students.length];
      return here.length > 0
        ? barOf(solved / all, pageText.haveIt(solved, all))
        : barOf(solved / all, name, pageText.share(solved, all));
    }),
  );
  byId("now-names").textContent = names.checked && here[0] ? namesOf(solvedBy(here[0].id)) : "";
}

const solvedBy = (exercise: string): number[] =>
  (view?.progress ?? [])
    .filter((one) => one.exercise === exercise && one.solved !== null)
    .map(({ student }) => student);

function namesOf(ids: readonly number[]): string {
  const labels = (view?.students ?? []).filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  return labels.sort((a, b) => a.localeCompare(b, undefined, { numeric: true })).join(", ");
}

/** @param solved the share; no number where nobody is there @param beside what stands at the bar's end */
function barOf(solved: number, above: string, beside = ""): HTMLElement {
  const share = element("i");
  share.style.width = `${100 * (solved || 0)}%`;
  return element("li", {}, [
    element("div", {}, [above]),
    element("div", { class: "row" }, [
      element("div", { class: "bar" }, [share]),
      ...(beside ? [element("span", {}, [beside])] : []),
    ]),
  ]);
}

await start(); // last: it uses all of the above
