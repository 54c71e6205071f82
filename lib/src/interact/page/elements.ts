/**
 * Makes an element. A control says of itself that its keys are its own: JupyterLab would take the arrows from it, and `d d`
 * would delete the cell. On a parent, the attribute does not help.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (tag === "input" || tag === "button") made.setAttribute("data-lm-suppress-shortcuts", "true");
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

let region: HTMLElement | undefined;

/** Has a screen reader say a text that is already to be seen. */
export function announce(text: string): void {
  region ??= document.body.appendChild(make("div", { role: "status", class: "six-steps-said" }));
  const said = region;
  said.textContent = "";
  setTimeout(() => {
    said.textContent = text; // the same text twice is said twice
  }, 100);
}
