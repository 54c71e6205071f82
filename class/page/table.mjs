// @ts-check
import { element, fill } from "./elements.mjs";

/** @typedef {import("../view.mjs").ClassView} ClassView */
/** @typedef {import("../progress.mjs").Progress} Progress */
/** @typedef {import("../lessons.mjs").LessonInfo} LessonInfo */

/**
 * @typedef {object} Shown
 * @property {ClassView} view
 * @property {readonly LessonInfo[]} lessons
 * @property {string} chosen a lesson's name, `all`, or `active`
 * @property {import("./names.mjs").Names} names
 */

/** Students across, exercises down. */
export class ProgressTable {
  #table;

  /** @param {HTMLTableElement} table */
  constructor(table) {
    this.#table = table;
    table.append(element("caption", { class: "unseen" }, ["Exercises and students"]), element("thead"));
  }

  /** @param {Shown} shown */
  show({ view, lessons, chosen, names }) {
    const students = names.inOrder(view.students);
    const progress = new Map(view.progress.map((one) => [`${one.student} ${one.exercise}`, one]));
    const stuck = new Set(view.stuck.map(({ student, exercise }) => `${student} ${exercise}`));
    const checked = new Set(view.progress.map(({ exercise }) => exercise));
    const isShown = (/** @type {LessonInfo} */ { name, exercises }) =>
      chosen === "all" ||
      chosen === name ||
      (chosen === "active" && exercises.some(({ id }) => checked.has(id)));
    const head = element("tr", {}, [
      element("th", { scope: "col" }, ["Exercise"]),
      element("th", { scope: "col" }, ["✓"]),
      ...students.map(({ id }) =>
        element("th", { scope: "col", class: "student", title: names.of(id) }, [
          element("span", { class: "name" }, [names.of(id)]),
        ]),
      ),
    ]);
    const bodies = lessons.filter(isShown).map((lesson) =>
      element("tbody", {}, [
        element("tr", {}, [
          element("th", { scope: "rowgroup", class: "lesson" }, [lessonTitle(lesson)]),
          element("td", { class: "band", colspan: String(students.length + 1) }),
        ]),
        ...lesson.exercises.map(({ id, name, question }) => {
          const cells = students.map((student) => {
            const key = `${student.id} ${id}`;
            return cellOf(progress.get(key), stuck.has(key), `${names.of(student.id)}, ${name}`);
          });
          const solved = students.filter((student) => isSolved(progress.get(`${student.id} ${id}`))).length;
          return element("tr", {}, [
            element("th", { scope: "row", title: question }, [name]),
            element("td", { class: "count" }, [String(solved)]),
            ...cells,
          ]);
        }),
      ]),
    );
    const [caption, oldHead] = this.#table.children;
    fill(oldHead, [head]);
    const old = [...this.#table.tBodies];
    bodies.forEach((body, i) => {
      if (i >= old.length) this.#table.append(body);
      else if (!old[i].isEqualNode(body)) old[i].replaceWith(body);
    });
    for (const more of old.slice(bodies.length)) more.remove();
    caption.textContent = `${lessons.length} lessons, ${students.length} students`;
  }
}

/** With its number: `04 · Step 3: output layer`. @param {LessonInfo} lesson */
export const lessonTitle = ({ name, title }) => `${name.split("-")[0]} · ${title}`;

/** @param {Progress | undefined} progress */
const isSolved = (progress) => progress !== undefined && progress.solved !== null;

/**
 * A mark, a number and a colour say the same thing, so none of them is needed alone.
 *
 * @param {Progress | undefined} progress
 * @param {boolean} isStuck
 * @param {string} whose
 */
function cellOf(progress, isStuck, whose) {
  if (!progress) return element("td", { class: "cell" });
  const { tries, misconceptions } = progress;
  const known = misconceptions.length > 0 ? `; ${misconceptions.join(", ")}` : "";
  const cell = (
    /** @type {string} */ state,
    /** @type {(Node | string)[]} */ mark,
    /** @type {string} */ words,
  ) =>
    element("td", { class: `cell ${state}`, title: `${whose}: ${words}${known}` }, [
      element("span", { class: "mark", "aria-label": words, role: "img" }, mark),
    ]);
  if (isSolved(progress)) {
    const number = tries > 1 ? [element("small", {}, [String(tries)])] : [];
    return cell("solved", ["✓", ...number], `correct at try ${tries}`);
  }
  if (tries === 0) return cell("stub", ["·"], "ran untouched");
  if (isStuck) return cell("stuck", [`▲${tries}`], `stuck after ${tries} wrong tries`);
  return cell("tried", [String(tries)], `${tries} wrong ${tries === 1 ? "try" : "tries"}`);
}
