import type { ClassView, HelpCall } from "../protocol.js";
import { alarm } from "./alarm.js";
import { tickOff } from "./connection.js";
import { byId, element } from "./elements.js";
import type { Names } from "./names.js";
import { pageText } from "./pageText.js";
import { ago } from "./words.js";

/** @param nameOf an exercise's name by its id */
export function showHelp({ helpCalls, now }: ClassView, nameOf: (id: string) => string, names: Names): void {
  const list = byId("help-list");
  const open = new Map([...list.children].map((child) => [child.getAttribute("data-id"), child]));
  // A call stays the element that it is: the teacher may be reading it, or have its code scrolled.
  const items = helpCalls.map((call) => {
    const item = open.get(call.id) ?? newCall(call);
    const where = item.querySelector(".where");
    const who = item.querySelector(".who");
    const when = item.querySelector(".when");
    if (who) who.textContent = names.of(call.student);
    if (where) where.textContent = pageText.inExercise(nameOf(call.exercise));
    if (when) when.textContent = ago(now - call.at);
    return item;
  });
  for (const [id, child] of open) if (!helpCalls.some((call) => call.id === id)) child.remove();
  for (const [i, item] of items.entries()) {
    if (list.children[i] !== item) list.insertBefore(item, list.children[i] ?? null);
  }
  byId("help").hidden = helpCalls.length === 0;
}

function newCall({ id, code, message }: HelpCall): HTMLElement {
  const done = element("button", { type: "button" }, [pageText.answered]);
  done.addEventListener("click", async () => {
    const problem = await tickOff(id);
    if (problem !== undefined) alarm(problem);
  });
  return element("li", { "data-id": id }, [
    element("div", {}, [
      element("span", { class: "who" }),
      element("span", { class: "where" }),
      ", ",
      element("span", { class: "when" }),
    ]),
    ...(message ? [element("div", { class: "message" }, [message])] : []),
    element("pre", { tabindex: "0" }, [code]),
    done,
  ]);
}
