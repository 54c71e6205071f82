// @ts-check
import { tickOff } from "./connection.mjs";
import { byId, element, fill } from "./elements.mjs";

/** @typedef {import("../view.mjs").ClassView} ClassView */

/**
 * What stands beside the table: who asks, who is stuck, and which wrong answers are common.
 *
 * @param {object} shown
 * @param {ClassView} shown.view
 * @param {readonly import("../lessons.mjs").LessonInfo[]} shown.lessons
 * @param {import("../lessons.mjs").KnownAnswers} shown.known the wrong answers that the checks know
 * @param {import("./names.mjs").Names} shown.names
 */
export function showAside({ view, lessons, known, names }) {
  const exercises = new Map(lessons.flatMap((lesson) => lesson.exercises).map((one) => [one.id, one]));
  const nameOf = (/** @type {string} */ id) => exercises.get(id)?.name ?? id;
  showHelp(view, nameOf, names);

  fill(
    byId("stuck-list"),
    view.stuck.map((one) =>
      element("li", {}, [
        element("span", { class: "who" }, [`▲ ${names.of(one.student)}`]),
        ` ${nameOf(one.exercise)}: ${one.tries} tries in ${duration(one.last - one.first)}`,
        element("div", { class: "more" }, [
          [...one.misconceptions.map(words), `last try ${ago(view.now - one.last)}`].join("; "),
        ]),
      ]),
    ),
  );
  byId("stuck-nobody").hidden = view.stuck.length > 0;
  byId("stuck-means").textContent =
    `The exercise tried last is not solved, after ${view.stuckAfter} wrong tries, or two and ten minutes.`;

  const most = Math.max(1, ...view.wrongAnswers.map(({ students }) => students));
  fill(
    byId("wrong-list"),
    view.wrongAnswers.slice(0, 12).map(({ exercise, misconception, students, times, unsolved }) => {
      const wrong = known[exercise]?.find(({ name }) => name === misconception);
      const share = element("i");
      share.style.width = `${(100 * students) / most}%`;
      const message = wrong?.message ?? "";
      const answer = wrong?.answer ? `Answer: ${wrong.answer}. ` : "";
      return element("li", {}, [
        element("span", { class: "who" }, [
          misconception === null ? "not a known misconception" : words(misconception),
        ]),
        ` in ${nameOf(exercise)}`,
        element("div", { class: "bar" }, [share]),
        element("div", { class: "more" }, [
          `${count(students, "student")}, ${count(times, "time")}; ${unsolved} not past it yet`,
        ]),
        ...(message || answer ? [element("div", { class: "more" }, [answer + message])] : []),
      ]);
    }),
  );
  byId("wrong-none").hidden = view.wrongAnswers.length > 0;
}

/**
 * @param {ClassView} view
 * @param {(id: string) => string} nameOf
 * @param {import("./names.mjs").Names} names
 */
function showHelp({ helpCalls, now }, nameOf, names) {
  const list = byId("help-list");
  const open = new Map([...list.children].map((child) => [child.getAttribute("data-id"), child]));
  // A call stays the element that it is: the teacher may be reading it, or have its code scrolled.
  const items = helpCalls.map((call) => {
    const item = open.get(call.id) ?? newCall(call, nameOf(call.exercise));
    const who = item.querySelector(".who");
    const when = item.querySelector(".when");
    if (who) who.textContent = names.of(call.student);
    if (when) when.textContent = ago(now - call.at);
    return item;
  });
  for (const [id, child] of open) if (!helpCalls.some((call) => call.id === id)) child.remove();
  items.forEach((item, i) => {
    if (list.children[i] !== item) list.insertBefore(item, list.children[i] ?? null);
  });
  byId("help").hidden = helpCalls.length === 0;
}

/** @param {ClassView["helpCalls"][number]} call @param {string} exercise */
function newCall({ id, code, message }, exercise) {
  const done = element("button", { type: "button" }, ["Answered"]);
  done.addEventListener("click", () => tickOff(id));
  return element("li", { "data-id": id }, [
    element("div", {}, [
      element("span", { class: "who" }),
      ` in ${exercise}, `,
      element("span", { class: "when" }),
    ]),
    ...(message ? [element("div", { class: "message" }, [message])] : []),
    element("pre", { tabindex: "0" }, [code]),
    done,
  ]);
}

/** `not-divided` as words. @param {string} name */
const words = (name) => name.replaceAll("-", " ");

/** @param {number} n @param {string} what */
const count = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;

/** @param {number} milliseconds */
function duration(milliseconds) {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return "under a minute";
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** @param {number} milliseconds */
const ago = (milliseconds) => (milliseconds < 60_000 ? "just now" : `${duration(milliseconds)} ago`);
