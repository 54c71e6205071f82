import { displayOfThisCell } from "../display/display.js";
import { bundle } from "../exercises/core/box.js";
import { classText } from "./classText.js";
import { classFolder, forgetMembership, readMembership } from "./membership.js";
import { emptyOutbox, outboxOfClass } from "./outbox.js";

/** Leaves the class that was joined with `joinClass`: from then on nothing is sent, also not what waits to be. */
export function leaveClass(): void {
  const folder = classFolder();
  const membership = readMembership(folder);
  const unsent = outboxOfClass(folder, membership).own.length;
  forgetMembership(folder);
  emptyOutbox(folder);
  const box = membership
    ? { heading: classText.left, paragraphs: [classText.leftMore(unsent)] }
    : { heading: classText.notIn };
  displayOfThisCell()(bundle({ tone: "quiet", ...box }));
}
