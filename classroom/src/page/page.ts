import type { ClassView, KnownAnswers, LessonInfo, LessonsView } from "../protocol.js";
import { alarm } from "./alarm.js";
import { showAside } from "./aside.js";
import { enter, getJson, listen } from "./connection.js";
import { byId, element } from "./elements.js";
import { showHandedIn } from "./handedIn.js";
import { showJoining } from "./join.js";
import { Names } from "./names.js";
import { pageText } from "./pageText.js";
import { PlaceControls } from "./place.js";
import { Removal } from "./removal.js";
import { lessonTitle, ProgressTable } from "./table.js";
import { WrongAnswers } from "./wrongAnswers.js";

const activeWithin = 10 * 60_000;

const table = new ProgressTable(byId("table", HTMLTableElement));
const names = new Names();
const removal = new Removal(byId("table"));
const place = new PlaceControls();
let lessons: LessonInfo[] = [];
let wrongAnswers = new WrongAnswers();
let view: ClassView | undefined;

await start();

async function start(): Promise<void> {
  const problem = await enter();
  if (problem) return alarm(problem);
  for (const id of ["controls", "place"]) byId(id).hidden = false;
  settings();
  listen({
    view: take,
    away: () => alarm(pageText.away),
  });
  const { lessons: read, joining } = await getJson<LessonsView>("/api/teacher/lessons");
  lessons = read;
  showJoining(joining);
  place.setLessons(lessons);
  const options = lessons.map((lesson) => element("option", { value: lesson.name }, [lessonTitle(lesson)]));
  byId("lesson").append(...options);
  show();
  wrongAnswers = new WrongAnswers(await getJson<KnownAnswers>("/api/teacher/known"));
  show();
}

function take(next: ClassView): void {
  view = next;
  alarm(next.problem ? pageText.problem(next.problem) : "");
  show();
}

function show(): void {
  if (!view) return;
  const { students, now, title } = view;
  names.take(students);
  const active = students.filter(({ seen }) => now - seen < activeWithin).length;
  document.title = pageText.documentTitle(title);
  byId("title").textContent = title;
  byId("counts").textContent = pageText.counts(students.length, active);
  byId("class").hidden = false;
  byId("nobody").hidden = students.length > 0;
  byId("join-count").textContent = pageText.joined(students.length);
  removal.take({ view, names });
  place.take(view);
  showHandedIn(view, names);
  table.show({ view, lessons, chosen: byId("lesson", HTMLSelectElement).value, names, wrongAnswers });
  showAside({ view, lessons, wrongAnswers, names });
}

/** What the teacher sets holds for the next time too. */
function settings(): void {
  const hide = byId("hide-names", HTMLInputElement);
  const size = byId("size", HTMLInputElement);
  hide.checked = localStorage.getItem("hide-names") === "yes";
  size.value = localStorage.getItem("size") ?? size.value;
  const change = () => {
    localStorage.setItem("hide-names", hide.checked ? "yes" : "no");
    localStorage.setItem("size", size.value);
    names.hidden = hide.checked;
    document.documentElement.style.fontSize = `${size.value}%`;
    show();
  };
  for (const one of [hide, size, byId("lesson")]) one.addEventListener("input", change);
  change();
}
