import { AskingElement } from "./askingElement.js";
import { make } from "./elements.js";

/** The button that was pressed last: the focus stays there from image to image. */
let pressed = 0;

/** An image that is named: a list of classes becomes buttons, which the digits press, too. */
export class NamingElement extends AskingElement {
  protected override build(): readonly Node[] {
    const question = this.querySelector("[data-question]")?.textContent ?? "";
    const image = this.querySelector("img");
    const buttons = [...this.querySelectorAll("li")].map((line, label) => {
      const button = make("button", { type: "button" }, [`${label} ${line.textContent}`]);
      button.addEventListener("click", () => this.#choose(label));
      return button;
    });
    const group = make("div", { role: "group", "aria-label": question, class: "six-steps-names" }, buttons);
    group.addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey }) => {
      if (/^\d$/.test(key) && !ctrlKey && !metaKey && !altKey) buttons[Number(key)]?.click();
    });
    const heading = make("p", { class: "six-steps-question" }, [question]);
    return [heading, ...(image ? [image] : []), group];
  }

  protected override focusTarget(): HTMLElement | null {
    const buttons = this.querySelectorAll("button");
    return buttons[pressed] ?? buttons[0] ?? null;
  }

  #choose(label: number): void {
    pressed = label;
    void this.ask(() => ({ label, image: Number(this.dataset.image) }));
  }
}
