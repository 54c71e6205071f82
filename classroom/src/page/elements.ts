/** An element of the page by its id. */
export function byId(id: string): HTMLElement;
export function byId<E extends HTMLElement>(id: string, type: new () => E): E;
export function byId(id: string, type: new () => HTMLElement = HTMLElement): HTMLElement {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${id}.`);
  return found;
}

/** Makes an element. Text goes in as text: what students wrote is never read as HTML. */
export function element(
  tag: string,
  attributes: Record<string, string> = {},
  children: readonly (Node | string)[] = [],
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A sentence in which code stands between backticks. */
export const withCode = (sentence: string): Node[] =>
  sentence
    .split("`")
    .map((part, i) => (i % 2 === 0 ? document.createTextNode(part) : element("code", {}, [part])));

/** Puts these children into an element, unless they are there already: what a person selects or reads stays in place. */
export function fill(parent: Element, children: readonly Node[]): void {
  const isSame =
    parent.childNodes.length === children.length &&
    children.every((child, i) => child.isEqualNode(parent.childNodes[i]));
  if (!isSame) parent.replaceChildren(...children);
}
