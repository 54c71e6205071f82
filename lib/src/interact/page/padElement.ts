import { drawInPage } from "../../display/drawInPage.js";
import { showParts } from "../inPage/showParts.js";
import type { Part } from "../parts.js";
import { Conversation } from "./conversation.js";
import { Drawing, type Point } from "./drawing.js";
import { make } from "./elements.js";

/** Where an arrow key moves the pen, or a button the drawing. */
const ways: Record<string, { down: number; right: number; sign: string }> = {
  ArrowLeft: { down: 0, right: -1, sign: "◀" },
  ArrowRight: { down: 0, right: 1, sign: "▶" },
  ArrowUp: { down: -1, right: 0, sign: "▲" },
  ArrowDown: { down: 1, right: 0, sign: "▼" },
};

/**
 * A pad to draw on, and what the kernel shows of the drawing after each stroke: live, newest drawing first.
 *
 * By the keyboard, the arrow keys move a pen, and the space bar puts it down and lifts it.
 */
export class PadElement extends HTMLElement {
  readonly #canvas = make("canvas", {
    tabindex: "0",
    role: "application",
    "data-lm-suppress-shortcuts": "true",
  });
  readonly #note = make("p", { role: "status", class: "six-steps-note" });
  #drawing = new Drawing(28);
  #pen: Point = { x: 14, y: 14 };
  #isDown = false;
  #isKeyboard = false;
  #conversation: Conversation | undefined;

  connectedCallback(): void {
    if (this.#conversation !== undefined) return;
    const { ask = "", size = "28", path = "", first = "[]", how = "", pad = "" } = this.dataset;
    const { lost = "", waiting = "" } = this.dataset;
    this.#drawing = new Drawing(Number(size));
    this.#pen = { x: this.#drawing.size / 2, y: this.#drawing.size / 2 };
    this.#canvas.width = this.#canvas.height = this.#drawing.size;
    this.#canvas.setAttribute("aria-label", `${pad} ${how}`);
    this.#note.hidden = true;
    const view = make("div");
    this.replaceChildren(
      make("p", {}, [how]),
      make("div", { class: "six-steps-pad" }, [this.#canvas, this.#buttons()]),
      this.#note,
      view,
    );
    const show = showParts(view, (id, figure, path) => drawInPage(id, { config: {}, ...figure }, path), path);
    show(JSON.parse(first) as Part[]);
    this.#conversation = new Conversation(
      this,
      ask,
      ({ parts, error = "" }) => {
        if (parts !== undefined) show(parts);
        this.#say(error);
      },
      () => this.#say(lost),
      () => this.#say(waiting),
    );
    this.#listen();
    this.#paint();
  }

  #buttons(): HTMLElement {
    const { clear = "", moves = "{}" } = this.dataset;
    const names = JSON.parse(moves) as Record<string, string>;
    const button = (label: string, attributes: Record<string, string>, act: () => void) => {
      const made = make("button", { type: "button", ...attributes }, [label]);
      made.addEventListener("click", () => {
        act();
        this.#changed();
      });
      return made;
    };
    return make("div", {}, [
      ...Object.entries(ways).map(([key, { down, right, sign }]) =>
        button(sign, { "aria-label": names[key], title: names[key] }, () => this.#drawing.move(down, right)),
      ),
      button(clear, {}, () => this.#drawing.clear()),
    ]);
  }

  #listen(): void {
    const canvas = this.#canvas;
    const pointAt = ({ offsetX, offsetY }: PointerEvent): Point => {
      const scale = this.#drawing.size / canvas.clientWidth;
      return { x: offsetX * scale, y: offsetY * scale };
    };
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || !event.isPrimary) return; // a menu is opened, or a second finger is there
      canvas.setPointerCapture(event.pointerId);
      this.#isKeyboard = false;
      this.#isDown = false;
      this.#pen = pointAt(event);
      this.#drawTo(this.#pen);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (canvas.hasPointerCapture(event.pointerId)) this.#drawTo(pointAt(event));
    });
    canvas.addEventListener("keydown", (event) => {
      const way = ways[event.key];
      if (way === undefined && event.key !== " ") return;
      event.preventDefault();
      this.#isKeyboard = true;
      if (event.key === " ") {
        this.#isDown = !this.#isDown;
        if (this.#isDown) this.#drawTo(this.#pen);
        else this.#paint();
        return;
      }
      const within = (at: number) => Math.min(this.#drawing.size - 0.5, Math.max(0.5, at));
      const to = { x: within(this.#pen.x + way.right), y: within(this.#pen.y + way.down) };
      if (this.#isDown) this.#drawTo(to);
      this.#pen = to;
      this.#paint();
    });
    for (const event of ["focus", "blur"]) canvas.addEventListener(event, () => this.#paint());
  }

  #drawTo(point: Point): void {
    this.#drawing.stroke(this.#pen, point);
    this.#pen = point;
    this.#changed();
  }

  #changed(): void {
    this.#paint();
    this.#conversation?.ask({ ink: [...this.#drawing.ink] });
  }

  /** White ink on black paper. The keyboard's pen is orange where it is up, and green where it draws. */
  #paint(): void {
    const { size, ink } = this.#drawing;
    const context = this.#canvas.getContext("2d");
    const image = new ImageData(size, size);
    ink.forEach((level, at) => {
      image.data.set([level, level, level, 255], 4 * at);
    });
    context?.putImageData(image, 0, 0);
    if (context === null || !this.#isKeyboard || document.activeElement !== this.#canvas) return;
    context.fillStyle = this.#isDown ? "#17a885" : "#e3770d";
    context.fillRect(Math.floor(this.#pen.x), Math.floor(this.#pen.y), 1, 1);
  }

  #say(text: string): void {
    this.#note.textContent = text;
    this.#note.hidden = text === "";
  }
}
