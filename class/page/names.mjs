// @ts-check

/** Students' names, or numbers in their place while the page is projected. */
export class Names {
  hidden = false;
  /** @type {Map<number, string>} */
  #labels = new Map();

  /** @param {readonly { id: number, label: string }[]} students */
  take(students) {
    this.#labels = new Map(students.map(({ id, label }) => [id, label]));
  }

  /** @param {number} id */
  of(id) {
    return this.hidden ? `Student ${id}` : (this.#labels.get(id) ?? `Student ${id}`);
  }

  /**
   * The students in the order of the table. By number while names are hidden: the alphabet would give them away.
   *
   * @template {{ id: number, label: string }} S
   * @param {readonly S[]} students
   */
  inOrder(students) {
    return [...students].sort(
      (a, b) =>
        (this.hidden ? 0 : a.label.localeCompare(b.label, undefined, { numeric: true })) || a.id - b.id,
    );
  }
}
