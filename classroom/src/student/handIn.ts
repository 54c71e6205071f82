import { readMembership } from "six-steps/internal/class/membership.js";
import type { Refused } from "six-steps/internal/class/protocol.js";
import { element } from "../page/elements.js";
import type { HandedInAnswer } from "../protocol.js";
import { studentText } from "./studentText.js";

/** What this page uses of JupyterLite's application. */
interface JupyterApp {
  shell: { currentWidget: { content: { model: { toJSON(): unknown } } } };
}

/** The same in every language: `14:05`. */
const clock = (time: Date): string =>
  time.toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** Milliseconds: some megabytes over a room's network, which may be gone. */
const patience = 60_000;

/** Hands the page's notebook in, after it has said what that means. */
export class HandInDialog {
  readonly node = element("dialog", { class: "six-steps-class" }) as HTMLDialogElement;
  readonly #file: string;
  readonly #means = element("p");
  readonly #said = element("p", { role: "alert" });
  readonly #not = element("button", { type: "submit" });
  readonly #yes = element("button", { type: "button", class: "yes" }, [
    studentText.handInYes,
  ]) as HTMLButtonElement;

  /** @param file the page's: `04-output-layer.ipynb`, or a copy */
  constructor(file: string) {
    this.#file = file;
    const title = element("h2", { id: "six-steps-hand-in" }, [studentText.handInTitle]);
    this.node.setAttribute("aria-labelledby", title.id);
    this.node.append(
      title,
      this.#means,
      element("form", { method: "dialog" }, [this.#yes, this.#not]),
      this.#said,
    );
    this.#yes.addEventListener("click", () => void this.#send());
    // Keys pressed here are none of the notebook's commands.
    this.node.addEventListener("keydown", (event) => event.stopPropagation());
  }

  ask(): void {
    this.#said.textContent = "";
    this.#yes.disabled = false;
    this.#yes.hidden = false;
    this.#not.textContent = studentText.handInNot;
    const { name = "", label = name } = readMembership() ?? {};
    this.#means.textContent = studentText.handInMeans(label);
    this.node.showModal();
  }

  async #send(): Promise<void> {
    this.#yes.disabled = true;
    this.#said.textContent = studentText.handingIn;
    const problem = await this.#whyNotSent();
    this.#yes.disabled = false;
    if (problem !== undefined) {
      this.#said.textContent = studentText.notHandedIn(problem);
      return;
    }
    this.#yes.hidden = true; // with the focus, which goes to what is left to do
    this.#not.textContent = studentText.close;
    this.#not.focus();
    this.#said.textContent = studentText.handedIn(clock(new Date()));
  }

  async #whyNotSent(): Promise<string | undefined> {
    try {
      const { jupyterapp } = globalThis as unknown as { jupyterapp: JupyterApp };
      // As it stands in this page: what the browser keeps may be another tab's, or older where there is no more space.
      const notebook = jupyterapp.shell.currentWidget.content.model.toJSON();
      const answer = await fetch("/api/hand-in", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ key: readMembership()?.key, file: this.#file, notebook }),
        signal: AbortSignal.timeout(patience),
      });
      const said: HandedInAnswer | Refused = await answer.json();
      if (!("message" in said)) return undefined;
      return said.reason === "size" ? studentText.tooLarge : said.message;
    } catch {
      return studentText.away;
    }
  }
}
