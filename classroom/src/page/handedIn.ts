import type { ClassView } from "../protocol.js";
import { byId, element, fill } from "./elements.js";
import type { Names } from "./names.js";
import { pageText } from "./pageText.js";

/** Whose notebooks have come, lesson by lesson. */
export function showHandedIn({ handedIn, students }: ClassView, names: Names): void {
  const lessons = [...new Set(handedIn.map(({ lesson }) => lesson))].sort();
  byId("handed-in").hidden = lessons.length === 0;
  fill(
    byId("handed-in-list"),
    lessons.map((lesson) => {
      const of = handedIn.filter((one) => one.lesson === lesson);
      const count = pageText.handedIn(lesson.split("-")[0], of.length, students.length);
      const who = of.map(({ student }) => names.of(student)).sort();
      return element("li", {}, [count, element("div", { class: "more" }, [who.join(", ")])]);
    }),
  );
}
