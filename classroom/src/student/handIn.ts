import { readMembership } from "six-steps/internal/class/membership.js";
import type { Refused } from "six-steps/internal/class/protocol.js";
import { element } from "../page/elements.js";
import type { HandedInAnswer } from "../protocol.js";
import { studentText } from "./studentText.js";

/** What this page uses of JupyterLite's application. */
interface JupyterApp {
  shell: { currentWidget: { content: { model: { toJSON(): unknown } } } };
}

/** Milliseconds: some megabytes over a room's network, which may be gone. */
const patience = 60_000;

/** Hands the page's notebook in, after it has said what that means. */
export class HandInDialog {
  readonly node = element("dialog", { class: "six-steps-class" }) as HTMLDialogElement;
  readonly #lesson: string;
  readonly #means = element("p");
  readonly #said = element("p", { role: "alert" });
  readonly #yes = element("button", { type: "button", class: "yes" }, [
    studentText.handInYes,
  ]) as HTMLButtonElement;

  /** @param lesson the page's: `04-output-layer` */
  constructor(lesson: string) {
    this.#lesson = lesson;
    const title = element("h2", { id: "six-steps-hand-in" }, [studentText.handInTitle]);
    this.node.setAttribute("aria-labelledby", title.id);
    const not = element("button", { type: "submit" }, [studentText.handInNot]);
    this.node.append(title, this.#means, element("form", { method: "dialog" }, [this.#yes, not]), this.#said);
    this.#yes.addEventListener("click", () => void this.#send());
    // Keys pressed here are none of the notebook's commands.
    this.node.addEventListener("keydown", (event) => event.stopPropagation());
  }

  ask(): void {
    this.#said.textContent = "";
    this.#yes.disabled = false;
    this.#means.textContent = studentText.handInMeans(readMembership()?.name ?? "");
    this.node.showModal();
  }

  async #send(): Promise<void> {
    this.#yes.disabled = true;
    this.#said.textContent = studentText.handingIn;
    const problem = await this.#whyNotSent();
    this.#yes.disabled = problem === undefined;
    this.#said.textContent =
      problem === undefined
        ? studentText.handedIn(new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }))
        : studentText.notHandedIn(problem);
  }

  async #whyNotSent(): Promise<string | undefined> {
    try {
      const { jupyterapp } = globalThis as unknown as { jupyterapp: JupyterApp };
      // As it stands in this page: what the browser keeps may be another tab's, or older where there is no more space.
      const notebook = jupyterapp.shell.currentWidget.content.model.toJSON();
      const answer = await fetch("/api/hand-in", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ key: readMembership()?.key, lesson: this.#lesson, notebook }),
        signal: AbortSignal.timeout(patience),
      });
      const said: HandedInAnswer | Refused = await answer.json();
      return "message" in said ? said.message : undefined;
    } catch {
      return studentText.away;
    }
  }
}
