import { display as show } from "../display.js";
import { place } from "./place.js";

/** tslab's way to show things. Each shows one piece of data under the cell whose code calls. */
export interface Display {
  javascript(source: string): void;
  html(markup: string): void;
  markdown(text: string): void;
  latex(text: string): void;
  svg(markup: string): void;
  png(bytes: Uint8Array): void;
  jpeg(bytes: Uint8Array): void;
  gif(bytes: Uint8Array): void;
  pdf(bytes: Uint8Array): void;
  text(text: string): void;
  /** @param contentType any MIME type */
  raw(contentType: string, data: string | Uint8Array): void;
}

/** What a notebook of tslab's imports: `import * as tslab from "tslab"`. In this kernel it comes from the kernel itself. */
export const display: Display = displayBy((bundle) => show(bundle, { raw: true }));

let count = 0;

/** A display with one place under its cell: each call takes the place of what the call before has shown. */
export function newDisplay(): Display {
  const id = `tslab-${++count}-${Math.random().toString(36).slice(2)}`;
  return displayBy(place(show, id));
}

/** tslab itself does not run here. */
export const versions = {
  tslab: "@six-steps/kernel",
  get typescript(): string {
    const { createRequire } = process.getBuiltinModule("node:module");
    return createRequire(import.meta.url)("typescript/package.json").version;
  },
  node: process.version,
};

function displayBy(show: (bundle: Record<string, unknown>) => void): Display {
  const raw = (contentType: string, data: string | Uint8Array) => show({ [contentType]: data });
  const of = (type: string) => (data: string | Uint8Array) => raw(type, data);
  return {
    javascript: of("application/javascript"),
    html: of("text/html"),
    markdown: of("text/markdown"),
    latex: of("text/latex"),
    svg: of("image/svg+xml"),
    png: of("image/png"),
    jpeg: of("image/jpeg"),
    gif: of("image/gif"),
    pdf: of("application/pdf"),
    text: of("text/plain"),
    raw,
  };
}
