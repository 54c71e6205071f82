import { ChoicesElement } from "./choicesElement.js";
import { make } from "./elements.js";
import { GuessElement } from "./guessElement.js";
import { NamingElement } from "./namingElement.js";
import { PadElement } from "./padElement.js";
import { style } from "./style.js";

/** Brings the elements that outputs hold to life, those that are in the page already too. Once a page. */
export function defineElements(): void {
  if (customElements.get("six-steps-choices") !== undefined) return;
  document.head.append(make("style", {}, [style]));
  customElements.define("six-steps-choices", ChoicesElement);
  customElements.define("six-steps-guess", GuessElement);
  customElements.define("six-steps-pad", PadElement);
  customElements.define("six-steps-naming", NamingElement);
}
