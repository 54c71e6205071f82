// @ts-check
import { showAside } from "./aside.mjs";
import { enter, getJson, listen } from "./connection.mjs";
import { byId, element, fill } from "./elements.mjs";
import { Names } from "./names.mjs";
import { lessonTitle, ProgressTable } from "./table.mjs";

/** @typedef {import("../view.mjs").ClassView} ClassView */

const table = new ProgressTable(byId("table", HTMLTableElement));
const names = new Names();
/** @type {import("../lessons.mjs").LessonInfo[]} */
let lessons = [];
/** @type {import("../lessons.mjs").KnownAnswers} */
let known = {};
/** @type {ClassView | undefined} */
let view;

await start();

async function start() {
  const problem = await enter();
  if (problem) return alarm(problem);
  settings();
  listen({
    view: take,
    away: () => alarm("The class's server does not answer. This page goes on when it does."),
  });
  const { lessons: read, joinLines } = await getJson("/api/teacher/lessons");
  lessons = read;
  fill(
    byId("join-lines"),
    joinLines.map((/** @type {string} */ line) => element("li", {}, [element("code", {}, [line])])),
  );
  const options = lessons.map((lesson) => element("option", { value: lesson.name }, [lessonTitle(lesson)]));
  byId("lesson").append(...options);
  show();
  known = await getJson("/api/teacher/known");
  show();
}

/** @param {ClassView} next */
function take(next) {
  view = next;
  alarm(
    next.problem
      ? `The class's file takes nothing just now (${next.problem}). What students do waits on their machines: free some space on this disk.`
      : "",
  );
  show();
}

function show() {
  if (!view) return;
  names.take(view.students);
  const active = view.students.filter(({ seen }) => view && view.now - seen < 10 * 60_000).length;
  document.title = `${view.title} · class`;
  byId("title").textContent = view.title;
  byId("counts").textContent = `${view.students.length} students, ${active} in the last 10 minutes`;
  byId("class").hidden = false;
  byId("nobody").hidden = view.students.length > 0;
  const chosen = byId("lesson", HTMLSelectElement).value;
  table.show({ view, lessons, chosen, names });
  showAside({ view, lessons, known, names });
}

/** @param {string} message none takes it away */
function alarm(message) {
  const place = byId("alarm");
  place.hidden = message === "";
  if (place.textContent !== message) place.textContent = message;
}

/** What the teacher sets holds for the next time too. */
function settings() {
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
