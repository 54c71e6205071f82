import { displayOfThisCell } from "../display/display.js";
import { bundle } from "../exercises/core/box.js";
import { classText } from "./classText.js";
import { leave } from "./leaving.js";

/** Leaves the class that was joined with `joinClass`: from then on nothing is sent, also not what waits to be. */
export function leaveClass(): void {
  const { membership, unsent } = leave();
  const box = membership
    ? { heading: classText.left, paragraphs: [classText.leftMore(unsent)] }
    : { heading: classText.notIn };
  displayOfThisCell()(bundle({ tone: "quiet", ...box }));
}
