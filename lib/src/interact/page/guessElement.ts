import { AskingElement } from "./askingElement.js";
import { make } from "./elements.js";

let sliders = 0;

/** A number that is guessed before it is shown: a sentence becomes a slider, and a button that commits the guess. */
export class GuessElement extends AskingElement {
  protected override build(): readonly Node[] {
    const { from = "0", to = "1", step = "any", unit = "", commit = "" } = this.dataset;
    const id = `six-steps-guess-${sliders++}`;
    // Said last: a range input starts at 50, and an end that is set after that pulls the value to itself.
    const value = String((Number(from) + Number(to)) / 2);
    const slider = make("input", { id, type: "range", min: from, max: to, step, value });
    const shown = make("output", { for: id });
    const tell = () => {
      const text = slider.value + unit;
      shown.textContent = text;
      slider.setAttribute("aria-valuetext", text);
    };
    slider.addEventListener("input", tell);
    tell();
    const question = [...(this.querySelector("[data-question]")?.childNodes ?? [])];
    const form = make("form", {}, [
      make("label", { for: id }, question),
      make("div", { class: "six-steps-slider" }, [slider, shown]),
      make("button", { type: "submit" }, [commit]),
    ]);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.ask(() => ({ value: slider.valueAsNumber }));
    });
    return [form];
  }

  protected override focusTarget(): HTMLElement | null {
    return this.querySelector<HTMLElement>("input");
  }
}
