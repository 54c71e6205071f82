import type { MimeBundle } from "../shared/mimeBundle.js";
import { jupyterDisplay } from "./kernelApi.js";

/** Something that shows itself in a notebook: as a cell's last value, and with `display`. */
export class Rich {
  readonly #bundle: MimeBundle;

  constructor(bundle: MimeBundle) {
    this.#bundle = bundle;
  }

  /** What Jupyter gets. */
  get bundle(): MimeBundle {
    return { ...this.#bundle };
  }

  [jupyterDisplay](): MimeBundle {
    return this.bundle;
  }

  /** The markup or text itself. */
  toString(): string {
    const [text] = Object.values(this.#bundle);
    return typeof text === "string" ? text : JSON.stringify(text);
  }
}

/**
 * HTML. What stands in `${}` is escaped, unless it is itself of `html` or `svg`; arrays are joined.
 *
 *     html`<b>${name}</b> <ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
 */
export function html(strings: TemplateStringsArray | string, ...values: unknown[]): Rich {
  return new Rich({ "text/html": markup(strings, values, escaped) });
}

/** SVG, as a tagged template like `html`, or a string. */
export function svg(strings: TemplateStringsArray | string, ...values: unknown[]): Rich {
  return new Rich({ "image/svg+xml": markup(strings, values, escaped) });
}

/** Markdown, with LaTeX in `$…$` where the page shows it. */
export function markdown(strings: TemplateStringsArray | string, ...values: unknown[]): Rich {
  const text = markup(strings, values, String);
  return new Rich({ "text/markdown": text, "text/plain": text });
}

/** A formula. Backslashes are taken as written, and `$$` is put around it where there is none. */
export function latex(strings: TemplateStringsArray | string, ...values: unknown[]): Rich {
  const text = markup(typeof strings === "string" ? strings : { raw: strings.raw }, values, String);
  return new Rich({ "text/latex": text.includes("$") ? text : `$$${text}$$`, "text/plain": text });
}

/** A PNG's bytes. */
export function png(bytes: ArrayBuffer | ArrayBufferView): Rich {
  return new Rich({ "image/png": bytes });
}

/** A JPEG's bytes. */
export function jpeg(bytes: ArrayBuffer | ArrayBufferView): Rich {
  return new Rich({ "image/jpeg": bytes });
}

/** Data that the page shows as a tree. */
export function json(data: unknown): Rich {
  return new Rich({
    "application/json": data,
    "text/plain": JSON.stringify(data, undefined, 2) ?? String(data),
  });
}

function markup(
  strings: TemplateStringsArray | { raw: readonly string[] } | string,
  values: unknown[],
  text: (value: unknown) => string,
): string {
  if (typeof strings === "string") return strings;
  // `strings` of a template has both; only latex wants what was typed.
  const parts = "length" in strings ? strings : strings.raw;
  return parts.reduce((before, part, index) => before + text(values[index - 1]) + part);
}

function escaped(value: unknown): string {
  if (Array.isArray(value)) return value.map(escaped).join("");
  if (value instanceof Rich) return String(value);
  return String(value ?? "").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
