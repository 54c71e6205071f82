import type { PackedFrames } from "../packFrames.js";
import type { ConnectDetail, Connection, Listener, PageAnswer } from "../page/protocol.js";
import type { Part } from "../parts.js";
import type { PageControl } from "./buildControls.js";

/** What the page is told of an output with controls. */
export interface PageSpec {
  /** Whom in the kernel to ask, where the function runs there. */
  ask?: string;
  controls: PageControl[];
  /** All frames, in which the last control moves fastest; or that one which is shown first. */
  frames: PackedFrames;
  /** Whether there is a frame for each stop. */
  hasAll: boolean;
  /** Whether parts stand beside each other where there is room. */
  beside?: boolean;
  text: { lost: string; waiting: string };
}

/** The parts of the page's script, each in a file of its own. */
export interface PageParts {
  build(form: HTMLElement, controls: PageControl[], moved: (control: number, stop: number) => void): void;
  /** Where a point of the chart can be dragged. */
  point?(root: HTMLElement, form: HTMLElement, view: HTMLElement, controls: PageControl[]): void;
  show(view: HTMLElement): (parts: readonly Part[]) => void;
  unpack(frames: PackedFrames, index: number): Part[];
}

/**
 * Builds the controls of an output, and shows what they point at. Runs in the page, not here: like `drawInPage`, its
 * source goes into the output, with that of its parts, so it uses nothing from outside itself.
 *
 * - The kernel is asked where somebody in the page knows it; else the frames are shown, or a sentence.
 * - One question at a time. When it is answered, the newest one follows; what lies between is passed over. A question that
 *   has had no answer for long, as after a Stop, keeps the next one no longer.
 */
export function interactInPage(id: string, spec: PageSpec, { build, point, show, unpack }: PageParts): void {
  const beside = document.currentScript?.previousElementSibling;
  const root = (beside?.id === id ? beside : document.getElementById(id)) as HTMLElement | null;
  if (!root) return;
  const { ask, controls, frames, hasAll, beside: isRow, text } = spec;
  const patience = 5000;
  const at = controls.map(({ start }) => start);
  const part = (style: string) => {
    const made = document.createElement("div");
    made.style.cssText = style;
    return made;
  };
  const form = part("display:flex;flex-wrap:wrap;gap:.25em 1.5em;margin:.3em 0");
  const view = part(isRow ? "display:flex;flex-wrap:wrap;gap:0 1em" : "");
  const note = part("max-width:72ch;white-space:pre-line");
  note.setAttribute("role", "status");
  const said = part("position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)");
  said.setAttribute("role", "status");
  root.replaceChildren(form, view, note, said);
  const shows = show(view);
  let saying: ReturnType<typeof setTimeout> | undefined;
  const showMoved = (parts: readonly Part[]) => {
    shows(parts);
    view.style.opacity = "";
    note.textContent = "";
    // A screen reader that hears of each step of a move never ends.
    clearTimeout(saying);
    saying = setTimeout(() => {
      said.textContent = parts.map(({ text }) => text).join(" ");
    }, 500);
  };
  const place = () => at.reduce((index, stop, i) => index * controls[i].texts.length + stop, 0);
  const still = () => {
    if (hasAll) showMoved(unpack(frames, place()));
    else note.textContent = text.lost;
  };

  let connection: Connection | undefined;
  let asked = 0; // when, or 0 for no question under way
  let isNewer = false;
  let slow: ReturnType<typeof setTimeout> | undefined;
  const send = () => {
    isNewer = asked > 0 && performance.now() - asked < patience;
    if (isNewer) return;
    asked = performance.now();
    clearTimeout(slow);
    slow = setTimeout(() => {
      note.textContent = text.waiting;
    }, patience);
    connection?.send({ at });
  };
  const listener: Listener = {
    message({ parts, error }: PageAnswer) {
      clearTimeout(slow);
      asked = 0;
      if (parts) showMoved(parts);
      if (error !== undefined) {
        note.textContent = error;
        view.style.opacity = "0.4"; // it shows an earlier value
      }
      if (isNewer) send();
    },
    closed() {
      clearTimeout(slow);
      connection = undefined;
      asked = 0;
      still();
    },
  };
  build(form, controls, (control, stop) => {
    at[control] = stop;
    if (ask !== undefined && connection === undefined) {
      const accept = (offered: Connection) => {
        connection = offered;
        return listener;
      };
      const detail: ConnectDetail = { target: "six-steps", data: { id: ask }, accept };
      root.dispatchEvent(new CustomEvent("six-steps-connect", { bubbles: true, detail }));
    }
    if (connection) send();
    else still();
  });
  point?.(root, form, view, controls);
  // A renderer may put the output into the page only after its script has run, and charts need to find their place.
  const begin = () => {
    if (root.isConnected) shows(hasAll ? unpack(frames, place()) : frames.base);
    else requestAnimationFrame(begin);
  };
  begin();
}
