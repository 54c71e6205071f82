// @ts-check

/**
 * An element of the page by its id.
 *
 * @template {HTMLElement} [E=HTMLElement]
 * @param {string} id
 * @param {new () => E} [type]
 * @returns {E}
 */
export function byId(id, type) {
  const found = document.getElementById(id);
  if (!found || (type && !(found instanceof type))) throw new Error(`The page has no ${id}.`);
  return /** @type {E} */ (found);
}

/**
 * Makes an element. Text goes in as text: what students wrote is never read as HTML.
 *
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {readonly (Node | string)[]} [children]
 */
export function element(tag, attributes = {}, children = []) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * Puts these children into an element, unless they are there already: what a person selects or reads stays in place.
 *
 * @param {Element} parent
 * @param {readonly Node[]} children
 */
export function fill(parent, children) {
  const isSame =
    parent.childNodes.length === children.length &&
    children.every((child, i) => child.isEqualNode(parent.childNodes[i]));
  if (!isSame) parent.replaceChildren(...children);
}
