import { displayOfThisCell, type HtmlBundle } from "../display/display.js";
import { drawInPage } from "../display/drawInPage.js";
import { escapeHtml, scriptCode, scriptJson } from "../display/html.js";
import { plotlyPath } from "../display/plotlyPath.js";
import { sixStepsKernel } from "../display/sixStepsKernel.js";
import { ValueError } from "../errors/errors.js";
import { checkOptions } from "../input/checkOptions.js";
import { answerPage, newAnswererId } from "./channel.js";
import type { Control } from "./controls.js";
import { buildControls } from "./inPage/buildControls.js";
import { buildPixels } from "./inPage/buildPixels.js";
import { buildPoint } from "./inPage/buildPoint.js";
import { buildTable } from "./inPage/buildTable.js";
import { interactInPage, type PageSpec } from "./inPage/interactInPage.js";
import { showParts } from "./inPage/showParts.js";
import { unpackFrame } from "./inPage/unpackFrame.js";
import { interactText as text } from "./interactText.js";
import { packFrames } from "./packFrames.js";
import type { PageAnswer } from "./page/protocol.js";
import { type Part, partsOf } from "./parts.js";

// biome-ignore lint/suspicious/noExplicitAny: whatever value a control has.
type Controls = Record<string, Control<any>>;
type Values<C extends Controls> = { [Name in keyof C]: C[Name] extends Control<infer Value> ? Value : never };

export interface InteractOptions {
  /**
   * Evaluates the function at every stop when the cell runs, so that the controls move without a kernel too: in an exported
   * page, or when the notebook is opened again. For a function that always gives the same for the same values. Default
   * `false`: it is called in the kernel at each move.
   */
  frames?: boolean;
  /**
   * Puts a picture and charts beside each other where the page is wide enough, so that all can be seen while a control
   * moves. Default `false`: one below the other.
   */
  beside?: boolean;
}

/** The most frames: what they take is saved with the notebook. */
const mostFrames = 441;

/**
 * Shows what `show` shows and prints, under controls that the student moves.
 *
 *     await interact({ temperature: slider(0.1, 5) }, ({ temperature }) =>
 *       showProbabilities(softmax(logits.map((z) => z / temperature)), 0, { classNames }));
 *
 * Where nobody can move anything, under tslab, it is shown for the first values.
 *
 * @param controls by the names under which `show` gets their values
 * @throws ValueError if there is no control, no function, half a point, or there are more than 441 frames; UnknownOptionError;
 * what `show` throws for the first values
 */
export async function interact<C extends Controls>(
  controls: C,
  show: (values: Values<C>) => unknown,
  options: InteractOptions = {},
): Promise<void> {
  checkOptions("interact", options, ["frames", "beside"]);
  const entries = Object.entries(controls ?? {});
  if (entries.length === 0 || !entries.every(([, control]) => Array.isArray(control?.values)))
    throw new ValueError(text.controls, text.someControls, controls);
  const directions = entries.flatMap(([, { point = {} }]) => Object.keys(point));
  if (directions.length > 0 && directions.sort().join() !== "x,y")
    throw new ValueError(text.points, text.onePoint, directions);
  if (typeof show !== "function") throw new ValueError(text.shows, text.aFunction, show);
  const display = displayOfThisCell();
  const starts = entries.map(([, { start }]) => start);
  const valuesAt = (at: readonly number[]) =>
    Object.fromEntries(
      entries.map(([name, { values, stops }], i) => [name, stops ? stops.at(at[i]) : values[at[i]]]),
    ) as Values<C>;
  const capture = sixStepsKernel()?.capture;
  if (capture === undefined) {
    await show(valuesAt(starts));
    return;
  }
  const evaluate = async (at: readonly number[]) => partsOf(await capture(() => show(valuesAt(at))));
  const { frames: hasAll = false } = options;
  const counts = entries.map(([, { values, stops }]) => stops?.count ?? values.length);
  const count = counts.reduce((product, values) => product * values, 1);
  if (hasAll && count > mostFrames) throw new ValueError(text.frameCount, text.atMost(mostFrames), count);

  const frames: Part[][] = [];
  for (const at of hasAll ? everyStop(counts) : [starts]) frames.push(await evaluate(at));
  const id = newAnswererId();
  const canAsk = !hasAll && answerPage(id, (question) => answer(question, counts, evaluate));
  const spec: PageSpec = {
    ...(canAsk && { ask: id }),
    controls: entries.map(([name, { kind, label = name, texts, start, button, point, picture, table }]) => ({
      kind,
      label,
      texts,
      start,
      ...(button && { button }),
      ...(point && { point }),
      ...(picture && { picture }),
      ...(table && { table }),
    })),
    frames: packFrames(frames),
    hasAll,
    ...(options.beside && { beside: true }),
    text: { lost: text.lost, waiting: text.waiting },
  };
  const first = hasAll ? frames[starts.reduce((place, stop, i) => place * counts[i] + stop, 0)] : frames[0];
  display(bundle(id, spec, first));
}

async function answer(
  question: unknown,
  counts: readonly number[],
  evaluate: (at: readonly number[]) => Promise<Part[]>,
): Promise<PageAnswer> {
  const { at } = (question ?? {}) as { at?: unknown };
  const isStop = (stop: unknown, i: number) =>
    Number.isInteger(stop) && Number(stop) >= 0 && Number(stop) < counts[i];
  if (!Array.isArray(at) || at.length !== counts.length || !at.every(isStop)) return { error: text.noStop };
  return { parts: await evaluate(at) };
}

/** Every combination of stops; the last control moves fastest. */
function* everyStop(counts: readonly number[], head: readonly number[] = []): Generator<readonly number[]> {
  if (head.length === counts.length) {
    yield head;
    return;
  }
  for (let stop = 0; stop < counts[head.length]; stop++) yield* everyStop(counts, [...head, stop]);
}

const script = (id: string, spec: PageSpec): string => {
  const show = `(view) => (${scriptCode(showParts)})(view, ${scriptCode(drawInPage)}, ${scriptJson(plotlyPath)})`;
  // Only where it is needed: each output carries its script.
  const pixels = spec.controls.some(({ picture }) => picture) ? scriptCode(buildPixels) : "undefined";
  const table = spec.controls.some(({ table }) => table) ? scriptCode(buildTable) : "undefined";
  const build = `(form, controls, moved) => (${scriptCode(buildControls)})(form, controls, moved, ${pixels}, ${table})`;
  const point = spec.controls.some((control) => control.point) ? scriptCode(buildPoint) : "undefined";
  const parts = `{ build: ${build}, point: ${point}, show: ${show}, unpack: ${scriptCode(unpackFrame)} }`;
  return `(${scriptCode(interactInPage)})(${scriptJson(id)}, ${scriptJson(spec)}, ${parts})`;
};

/** A page without scripts shows what the first values give, and a notebook that is not trusted has no dead controls. */
function bundle(id: string, spec: PageSpec, first: readonly Part[]): HtmlBundle {
  const values = spec.controls.map(({ label, texts, start, table }) =>
    table
      ? text.table(label, texts[0])
      : text.control(label, texts[start], texts[0], texts[texts.length - 1]),
  );
  const still = first.map(({ html, text }) => html ?? `<pre>${escapeHtml(text)}</pre>`).join("");
  return {
    "text/html": `<div id="${id}"><p>${values.map(escapeHtml).join("<br>")}</p>${still}</div>\n<script>${script(id, spec)}</script>`,
    "text/plain": [...values, ...first.map(({ text }) => text)].join("\n"),
  };
}
