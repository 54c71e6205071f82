import type { Box } from "../exercises/core/box.js";
import { folderProblem } from "./classErrors.js";
import { classText } from "./classText.js";
import {
  classFolder,
  keepAnswer,
  type Membership,
  markClass,
  nextMembership,
  readMembership,
  writeMembership,
} from "./membership.js";
import { type Outbox, outboxOfClass } from "./outbox.js";
import { type Answer, isOut, postReport } from "./postReport.js";
import { setLastTold, wakeSender } from "./sending.js";

/** What came of joining. */
export interface Joining {
  answer: Answer;
  membership: Membership;
  outbox: Outbox;
  /** The name that this student had. */
  renamed: string | undefined;
}

/**
 * Remembers the class, and tells it who is there.
 *
 * @throws JoinError where the folder cannot be written
 */
export async function join(wanted: Pick<Membership, "server" | "code" | "name">): Promise<Joining> {
  const folder = classFolder();
  const before = readMembership(folder);
  const membership = nextMembership(wanted, before, folder);
  try {
    writeMembership(membership, folder);
  } catch (error) {
    throw folderProblem(folder, (error as NodeJS.ErrnoException).code ?? String(error));
  }
  const answer = await postReport(membership, []);
  setLastTold(answer);
  const isClass = answer.kind === "taken" || (answer.kind === "refused" && answer.reason === "ended");
  if (isClass) markClass(folder, membership.code);
  if (answer.kind === "taken") keepAnswer(membership, answer, folder);
  const outbox = outboxOfClass(folder, membership);
  const comesLater = answer.kind !== "taken" && answer.kind !== "stranger" && !isOut(answer);
  if (comesLater || outbox.own.length > 0) wakeSender({ folder, retry: true, join: comesLater });
  const renamed = before?.code === wanted.code ? before.name : undefined;
  return { answer, membership, outbox, renamed };
}

/** What the student reads of it. */
export function boxOf({
  answer,
  membership: { server, code, name },
  outbox: { own, others },
  renamed,
}: Joining): Box {
  switch (answer.kind) {
    case "taken": {
      const paragraphs = [classText.whatLeaves];
      if (answer.name !== name) paragraphs.unshift(classText.otherName(name, answer.name));
      if (renamed !== undefined && renamed !== name) paragraphs.unshift(classText.renamed(renamed));
      if (own.length > 0) paragraphs.push(classText.waiting(own.length));
      if (others.length > 0) paragraphs.push(classText.ofBefore(others.length));
      return { tone: "good", heading: classText.joined(answer.name, answer.title), paragraphs };
    }
    case "away":
      return {
        tone: "quiet",
        heading: classText.away,
        paragraphs: [classText.awayServer(server, answer.why), classText.whatLeaves],
      };
    case "stranger":
      return { tone: "alarm", heading: classText.refused, paragraphs: [classText.notAClass(server)] };
    case "refused": {
      const isSoon = answer.reason === "wait" || answer.reason === "disk";
      const why = isOut(answer) ? answer.message : classText.refusedOther(answer.message);
      return {
        tone: isSoon ? "quiet" : "alarm",
        heading: isSoon ? classText.soon : classText.refused,
        paragraphs: [answer.reason === "code" ? classText.refusedCode(code) : why],
      };
    }
  }
}
