import { displayOfThisCell } from "../display/display.js";
import { bundle } from "../exercises/core/feedback.js";
import { classText } from "./classText.js";
import { classFolder, forgetMembership, readMembership } from "./membership.js";
import { emptyOutbox, outboxNames } from "./outbox.js";

/** Leaves the class that was joined with `joinClass`: from then on nothing is sent, also not what waits to be. */
export function leaveClass(): void {
  const folder = classFolder();
  const isIn = readMembership(folder) !== undefined;
  const unsent = outboxNames(folder).length;
  forgetMembership(folder);
  emptyOutbox(folder);
  const box = isIn
    ? { heading: classText.left, paragraphs: [classText.leftMore(unsent)] }
    : { heading: classText.notIn };
  displayOfThisCell()(bundle({ tone: "quiet", ...box }));
}
