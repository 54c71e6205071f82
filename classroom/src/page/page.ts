import type { ClassView, KnownAnswers, LessonInfo, LessonsView } from "../protocol.js";
import { showAside } from "./aside.js";
import { enter, getJson, listen } from "./connection.js";
import { byId, element, fill } from "./elements.js";
import { Names } from "./names.js";
import { Removal } from "./removal.js";
import { lessonTitle, ProgressTable } from "./table.js";

const activeWithin = 10 * 60_000;

const table = new ProgressTable(byId("table", HTMLTableElement));
const names = new Names();
const removal = new Removal(byId("table"));
let lessons: LessonInfo[] = [];
let known: KnownAnswers = {};
let view: ClassView | undefined;

await start();

async function start(): Promise<void> {
  const problem = await enter();
  if (problem) return alarm(problem);
  settings();
  listen({
    view: take,
    away: () => alarm("The class's server does not answer. This page goes on when it does."),
  });
  const { lessons: read, joinLines } = await getJson<LessonsView>("/api/teacher/lessons");
  lessons = read;
  fill(
    byId("join-lines"),
    joinLines.map((line) => element("li", {}, [element("code", {}, [line])])),
  );
  const options = lessons.map((lesson) => element("option", { value: lesson.name }, [lessonTitle(lesson)]));
  byId("lesson").append(...options);
  show();
  known = await getJson<KnownAnswers>("/api/teacher/known");
  show();
}

function take(next: ClassView): void {
  view = next;
  alarm(
    next.problem
      ? `The class's file takes nothing just now (${next.problem}). What students do waits on their machines: free some space on this disk.`
      : "",
  );
  show();
}

function show(): void {
  if (!view) return;
  const { students, now, title } = view;
  names.take(students);
  const active = students.filter(({ seen }) => now - seen < activeWithin).length;
  document.title = `${title} · class`;
  byId("title").textContent = title;
  byId("counts").textContent = `${students.length} students, ${active} in the last 10 minutes`;
  byId("class").hidden = false;
  byId("nobody").hidden = students.length > 0;
  removal.take({ view, names });
  table.show({ view, lessons, chosen: byId("lesson", HTMLSelectElement).value, names });
  showAside({ view, lessons, known, names });
}

/** @param message an empty one takes it away */
function alarm(message: string): void {
  const place = byId("alarm");
  place.hidden = message === "";
  if (place.textContent !== message) place.textContent = message;
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
  byId("show-join").addEventListener("click", () => byId("join", HTMLDialogElement).showModal());
  change();
}
