import { input } from "../ask.js";
import { clearOutput, displayOfThisCell } from "../display.js";
import { place } from "./place.js";

/** `$$` of a notebook for ijavascript. What it shows stays with the cell whose code took it. */
export interface NelShow {
  html(markup: string): void;
  svg(markup: string): void;
  /** @param data base64 */
  png(data: string): void;
  /** @param data base64 */
  jpeg(data: string): void;
  text(text: string): void;
  json(data: unknown): void;
  mime(bundle: Record<string, unknown>): void;
}

export interface Nel extends NelShow {
  /** Nothing: a cell's output finds it however late it comes. */
  async(): void;
  sendResult(value: unknown): void;
  sendError(error: unknown): void;
  done(value?: unknown): void;
  /** A place under the cell, whose content each call replaces. */
  display(id?: string): NelShow & { close(): void };
  input(
    options: { prompt?: string; password?: boolean },
    answered: (error: unknown, answer: string) => void,
  ): void;
  clear(options?: { wait?: boolean }): void;
}

let count = 0;

/** `$$` as code of the running cell gets it. */
export function nelOfThisCell(): Nel {
  const show = displayOfThisCell();
  const sendResult = (value: unknown) => {
    if (value !== undefined) show(value);
  };
  return {
    ...shows((bundle) => show(bundle, { raw: true })),
    async() {},
    sendResult,
    sendError: (error) => void Promise.reject(error),
    done: sendResult,
    display: (id = `nel-${++count}`) => ({ ...shows(place(show, id)), close() {} }),
    input: ({ prompt, password }, answered) => answered(null, input(prompt, { password })),
    clear: clearOutput,
  };
}

function shows(show: (bundle: Record<string, unknown>) => void): NelShow {
  const of = (type: string) => (data: unknown) => show({ [type]: data });
  return {
    html: of("text/html"),
    svg: of("image/svg+xml"),
    png: of("image/png"),
    jpeg: of("image/jpeg"),
    text: of("text/plain"),
    json: of("application/json"),
    mime: show,
  };
}
