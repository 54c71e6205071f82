import { escapeHtml } from "../display/html.js";
import { interactText } from "./interactText.js";

interface Asking {
  /** The element's name, as `page/defineElements.ts` defines it. */
  element: "six-steps-choices" | "six-steps-guess" | "six-steps-naming" | "six-steps-pad";
  /** Whom it asks: see `answerPage`. `undefined` where no page can ask. */
  id: string | undefined;
  /** What the element needs besides. */
  data: Readonly<Record<string, string | number | undefined>>;
  /** HTML: what stands there where nothing brings the element to life. */
  content: string;
}

/**
 * An element that asks the kernel. A page that has the extension makes controls of its content. Any other, an exported one
 * and a notebook that is not trusted show the content as it is.
 */
export function askingHtml({ element, id, data, content }: Asking): string {
  if (id === undefined) return `<div>${content}</div>`;
  const { lost, waiting } = interactText;
  const attributes = Object.entries({ ask: id, lost, waiting, ...data })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` data-${name}="${escapeHtml(String(value))}"`);
  return `<${element}${attributes.join("")}>${content}</${element}>`;
}
