import { fetchText } from "../../data/fetchText.js";
import { displayOfThisCell } from "../../display/display.js";
import { escapeHtml } from "../../display/html.js";
import { newId } from "../../random/newId.js";
import type { AssetOptions } from "./assets.js";

/** Less than this, as a set's first pictures, is there before anyone has read what is being fetched. */
const leastBytes = 5_000_000;
/** Milliseconds between two updates. */
const gap = 100;

/** A bar under the running cell that shows how much of a data set's files has come in. It is not there for small ones. */
export function fetchProgress(title: string) {
  const show = displayOfThisCell();
  const id = newId();
  const files = new Map<string, { received: number; total: number }>();
  let shownAt: number | undefined;
  const sum = (key: "received" | "total") => [...files.values()].reduce((sum, file) => sum + file[key], 0);
  const draw = (received: number, total: number) => {
    const text = fetchText.progress.megabytes(title, received / 1e6, total / 1e6);
    const html = `<progress max="${total}" value="${received}"></progress> ${escapeHtml(text)}`;
    show({ "text/plain": text, "text/html": html }, { id, update: shownAt !== undefined });
    shownAt = performance.now();
  };
  return {
    /** What is told of a file's bytes. @param bytes of the whole file, where they are known before it is asked for */
    of(name: string, bytes?: number): AssetOptions["onProgress"] {
      if (bytes !== undefined) files.set(name, { received: 0, total: bytes });
      return (received, total = received) => {
        files.set(name, { received, total });
        if (sum("total") < leastBytes || performance.now() - (shownAt ?? 0) < gap) return;
        draw(sum("received"), sum("total"));
      };
    },
    /** All of them are there. */
    end() {
      if (shownAt !== undefined) draw(sum("total"), sum("total"));
    },
  };
}
