import type { ClassView } from "../protocol.js";
import { byId, element, fill } from "./elements.js";
import type { Names } from "./names.js";
import { pageText } from "./pageText.js";

/** Whose notebooks have come, lesson by lesson, and whose have not. */
export function showHandedIn({ handedIn, students }: ClassView, names: Names): void {
  const lessons = [...new Set(handedIn.map(({ lesson }) => lesson))].sort();
  byId("handed-in").hidden = lessons.length === 0;
  const inOrder = names.inOrder(students);
  fill(
    byId("handed-in-list"),
    lessons.map((lesson) => {
      const ids = new Set(handedIn.filter((one) => one.lesson === lesson).map(({ student }) => student));
      const listed = (isIn: boolean) =>
        inOrder
          .filter(({ id }) => ids.has(id) === isIn)
          .map(({ id }) => names.of(id))
          .join(", ");
      const missing = listed(false);
      return element("li", {}, [
        pageText.handedIn(lesson.split("-")[0], ids.size, students.length),
        element("div", { class: "more" }, [listed(true)]),
        ...(missing === "" ? [] : [element("div", { class: "more" }, [pageText.notHandedIn(missing)])]),
      ]);
    }),
  );
}
