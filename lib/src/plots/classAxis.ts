import { plotlyText } from "./chartText.js";
import { shortened, textWidth } from "./textWidth.js";

/** Columns that a class's name takes at an axis; what is longer is cut with "…", and whole where the mouse points. */
const longestName = 20;

/** CSS pixels from one name to the next, at least; of slanting names, more. */
const nameHeight = 15;
const slantingHeight = 23;

/**
 * The classes' names, each different from the others, as plotly.js and sentences need them: those that repeat carry
 * their label, such as "cat (0)" and "cat (1)".
 */
export function distinctNames(names: readonly string[]): string[] {
  const isAlone = (name: string, all: readonly string[]) =>
    all.filter((other) => other === name).length === 1;
  const told = names.map((name, label) => (isAlone(name, names) ? name : `${name} (${label})`));
  // somebody may call a class "cat (0)"
  return told.every((name) => isAlone(name, told)) ? told : names.map((name, label) => `${name} (${label})`);
}

/** Places along an axis, as plotly.js takes them: one for each class, told apart even where names repeat. */
export function classPlaces(names: readonly string[]): string[] {
  return distinctNames(names).map(plotlyText);
}

/** Room for the names beside an axis that runs down, or at this angle under one that runs across, in CSS pixels. */
export function nameRoom(names: readonly string[], angle = 0): number {
  const widest = Math.min(longestName, Math.max(...names.map(textWidth)));
  return 24 + 7.5 * widest * (angle === -45 ? 0.75 : 1);
}

/** How names stand under an axis that runs across: upright where slanting ones would lie on each other. */
export function nameAngle(names: readonly string[], length: number): number {
  return length / names.length < slantingHeight ? -90 : -45;
}

/**
 * An axis on which each class has a place, with its name as given, cut where it is long. Where there is no room for all
 * names, every second, third, … is written.
 *
 * @param length of the axis in CSS pixels
 */
export function classAxis(names: readonly string[], length: number): Record<string, unknown> {
  const step = Math.max(1, Math.ceil((nameHeight * names.length) / length));
  const written = names.map((_, label) => label).filter((label) => label % step === 0);
  return {
    type: "category",
    showgrid: false,
    range: [-0.5, names.length - 0.5],
    tickmode: "array",
    tickvals: written,
    ticktext: written.map((label) => plotlyText(shortened(names[label], longestName))),
  };
}
