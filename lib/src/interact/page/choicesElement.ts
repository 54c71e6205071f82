import { AskingElement } from "./askingElement.js";
import { make } from "./elements.js";

let groups = 0;

/** A question with a few answers, of which one is chosen: a list becomes a group of radio buttons. */
export class ChoicesElement extends AskingElement {
  protected override build(): readonly Node[] {
    const { check = "", chosen } = this.dataset;
    const group = `six-steps-choices-${groups++}`;
    const question = make("legend", {}, [...(this.querySelector("[data-question]")?.childNodes ?? [])]);
    const labels = [...this.querySelectorAll<HTMLElement>("[data-choice]")].map((line) => {
      const value = line.dataset.choice ?? "";
      const radio = make("input", { type: "radio", name: group, value, required: "" });
      radio.checked = value === chosen;
      const sentence = line.querySelector("[data-sentence]") ?? line;
      const mark = line.querySelector("[data-mark]");
      return make("label", {}, [radio, make("span", {}, [...sentence.childNodes]), ...(mark ? [mark] : [])]);
    });
    const form = make("form", {}, [
      make("fieldset", {}, [question, ...labels]),
      make("button", { type: "submit" }, [check]),
    ]);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const choice = form.querySelector<HTMLInputElement>(":checked")?.value;
      void this.ask(({ source }) => ({ choice, source }));
    });
    return [form];
  }

  protected override focusTarget(): HTMLElement | null {
    return this.querySelector<HTMLElement>("input:checked");
  }
}
