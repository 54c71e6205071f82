import type { StudentView } from "../protocol.js";
import { pageText } from "./pageText.js";

/** Students' names, or numbers in their place while the page is projected. */
export class Names {
  hidden = false;
  #labels = new Map<number, string>();

  take(students: readonly StudentView[]): void {
    this.#labels = new Map(students.map(({ id, label }) => [id, label]));
  }

  of(id: number): string {
    return (this.hidden ? undefined : this.#labels.get(id)) ?? pageText.student(id);
  }

  /** The students in the order of the table. By number while names are hidden: the alphabet would give them away. */
  inOrder(students: readonly StudentView[]): StudentView[] {
    return [...students].sort(
      (a, b) =>
        (this.hidden ? 0 : a.label.localeCompare(b.label, undefined, { numeric: true })) || a.id - b.id,
    );
  }
}
