import { ask } from "./ask.js";
import { announce, make } from "./elements.js";
import type { OwnCell } from "./protocol.js";

/** For how long the kernel may take, in milliseconds, before the page says that there is no answer yet. */
const patience = 1500;

/** Whom an element asked that has the focus: the element that takes its place gets it. */
let focused: string | undefined;

/**
 * An element in an output that asks the kernel. As it comes, it holds what a page without this script shows: a list, a
 * sentence. `build` puts controls into that place.
 */
export abstract class AskingElement extends HTMLElement {
  readonly #note = make("p", { role: "status", class: "six-steps-note" });
  #isBuilt = false;
  #isAsking = false;

  /** Also called when JupyterLab, which takes cells out of the page while they are out of sight, puts this one back. */
  connectedCallback(): void {
    if (!this.#isBuilt) {
      this.#isBuilt = true;
      this.replaceChildren(...this.build(), this.#note);
    }
    if (focused === undefined || focused !== this.dataset.ask) return;
    focused = undefined;
    this.focusTarget()?.focus();
  }

  /** The controls, made of what the element holds. */
  protected abstract build(): readonly Node[];

  /** What has the focus after an answer. */
  protected abstract focusTarget(): HTMLElement | null;

  /** Asks, and shows the answer in this output's place. A question while one is under way is none. */
  protected async ask(question: (cell: OwnCell) => object): Promise<void> {
    const { ask: id = "", lost = "", waiting = "" } = this.dataset;
    if (this.#isAsking) return;
    this.#isAsking = true;
    this.#say("");
    this.setAttribute("aria-busy", "true");
    const slow = setTimeout(() => this.#say(waiting), patience);
    const answered = await ask(this, id, question);
    clearTimeout(slow);
    this.removeAttribute("aria-busy");
    this.#isAsking = false;
    this.#say(answered === undefined ? lost : (answered.answer.error ?? ""));
    if (answered === undefined) return;
    const { shows, source } = answered.answer;
    if (source !== undefined) answered.cell.source = source;
    if (shows === undefined) return;
    if (this.contains(document.activeElement)) focused = id;
    answered.cell.show(shows);
    announce(shows["text/plain"]);
  }

  #say(text: string): void {
    this.#note.textContent = text;
    this.#note.hidden = text === "";
  }
}
