import { classFolder, forgetMembership, type Membership, readMembership } from "./membership.js";
import { emptyOutbox, outboxOfClass } from "./outbox.js";

/** Forgets the class. @returns what was forgotten, and how many checks the class will not be told of */
export function leave(): { membership: Membership | undefined; unsent: number } {
  const folder = classFolder();
  const membership = readMembership(folder);
  const unsent = outboxOfClass(folder, membership).own.length;
  forgetMembership(folder);
  emptyOutbox(folder);
  return { membership, unsent };
}
