import type { ClassView } from "../protocol.js";
import { merge, remove } from "./connection.js";
import { byId, element, fill } from "./elements.js";
import type { Names } from "./names.js";
import { pageText } from "./pageText.js";

/** Stands at the head of a student's column. */
export const removeButton = (id: number, name: string): HTMLElement =>
  element(
    "button",
    {
      type: "button",
      class: "remove",
      "data-student": String(id),
      "aria-label": pageText.removeStudent(name),
    },
    ["×"],
  );

/** Does `change`, which may put new buttons in the place of the old ones, and leaves the keyboard where it was. */
export function keepingFocus(change: () => void): void {
  const student = studentOf(document.activeElement);
  change();
  if (student === undefined || studentOf(document.activeElement) === student) return;
  document.querySelector<HTMLElement>(`button[data-student="${student}"]`)?.focus();
}

/** Takes a student out of the class, or makes one student of two, after asking once more. */
export class Removal {
  readonly #dialog = byId("remove", HTMLDialogElement);
  readonly #problem = byId("remove-problem");
  readonly #into = byId("merge-into", HTMLSelectElement);
  readonly #merge = byId("merge-yes", HTMLButtonElement);
  #shown: { view: ClassView; names: Names } | undefined;
  #student: number | undefined;

  /** @param table the one with the buttons */
  constructor(table: HTMLElement) {
    table.addEventListener("click", ({ target }) => {
      const student = target instanceof Element ? studentOf(target) : undefined;
      if (student !== undefined) this.#ask(student);
    });
    byId("remove-yes").addEventListener("click", () => void this.#end(remove));
    this.#merge.addEventListener("click", () => {
      const into = Number(this.#into.value);
      void this.#end((student) => merge(student, into));
    });
    this.#into.addEventListener("change", () => {
      this.#merge.disabled = this.#into.value === "";
    });
    // Names may be hidden next: none stays in the page.
    this.#dialog.addEventListener("close", () => {
      byId("remove-title").textContent = pageText.html.remove;
      this.#into.replaceChildren();
    });
  }

  take(shown: { view: ClassView; names: Names }): void {
    this.#shown = shown;
  }

  #ask(student: number): void {
    if (!this.#shown) return;
    const { view, names } = this.#shown;
    const exercises = view.progress.filter((one) => one.student === student).length;
    this.#student = student;
    this.#problem.hidden = true;
    this.#merge.disabled = true;
    byId("remove-title").textContent = pageText.removeFromClass(names.of(student));
    byId("remove-means").textContent = pageText.removeMeans(exercises);
    fill(this.#into, [
      element("option", { value: "" }, [pageText.chooseStudent]),
      ...names
        .inOrder(view.students.filter(({ id }) => id !== student))
        .map(({ id }) => element("option", { value: String(id) }, [names.of(id)])),
    ]);
    this.#dialog.showModal();
    byId("remove-not").focus();
  }

  async #end(how: (student: number) => Promise<string | undefined>): Promise<void> {
    if (this.#student === undefined) return;
    const problem = await how(this.#student);
    this.#problem.textContent = problem ?? "";
    this.#problem.hidden = problem === undefined;
    if (problem === undefined) this.#dialog.close();
  }
}

function studentOf(target: Element | null): number | undefined {
  const student = target?.closest("button[data-student]")?.getAttribute("data-student");
  return student ? Number(student) : undefined;
}
