import "./link.js"; // whoever can join has checks that tell the class
import { displayOfThisCell } from "../display/display.js";
import { type Box, bundle } from "../exercises/core/box.js";
import { plainCode } from "./classCode.js";
import { folderProblem, nameOfNobody, notACode, notAName, notAnAddress } from "./classErrors.js";
import { classText } from "./classText.js";
import {
  classFolder,
  type Membership,
  markClass,
  nextMembership,
  readMembership,
  writeMembership,
} from "./membership.js";
import { type Outbox, outboxOfClass } from "./outbox.js";
import { type Answer, isOut, postReport } from "./postReport.js";
import { limits } from "./protocol.js";
import { setLastTold, wakeSender } from "./sending.js";
import { charactersOf, cleanName } from "./studentName.js";

/**
 * Joins the class that your teacher has open, for every lesson in this folder: from then on each check's outcome is
 * sent, without your code. It needs to run once. While the class does not answer, checks are kept and sent later.
 *
 *     await joinClass("http://192.168.1.20:8900", "K7M-4QX", "Kim");
 *
 * @param server the address in your teacher's line
 * @param code the class's code
 * @param name what your teacher sees
 * @throws JoinError for an address, a code or a name that can be none, and where the folder cannot be written
 */
export async function joinClass(server: string, code: string, name: string): Promise<void> {
  const display = displayOfThisCell();
  const wanted = { server: addressOf(server), code: codeOf(code), name: nameOf(name) };
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
  const outbox = outboxOfClass(folder, membership);
  const renamed = before?.code === wanted.code ? before.name : undefined;
  display(bundle(boxOf(answer, { membership, outbox, renamed })));
  const comesLater = answer.kind !== "taken" && answer.kind !== "stranger" && !isOut(answer);
  if (comesLater || outbox.own.length > 0) wakeSender({ folder, retry: true, join: comesLater });
}

interface Joining {
  membership: Membership;
  outbox: Outbox;
  /** The name that this student had. */
  renamed: string | undefined;
}

function boxOf(
  answer: Answer,
  { membership: { server, code, name }, outbox: { own, others }, renamed }: Joining,
): Box {
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

function addressOf(server: unknown): string {
  if (typeof server !== "string") throw notAnAddress(server);
  try {
    const { protocol, origin } = new URL(server.includes("://") ? server : `http://${server}`);
    if (protocol === "http:" || protocol === "https:") return origin;
  } catch {
    // said below
  }
  throw notAnAddress(server);
}

function codeOf(code: unknown): string {
  const plain = typeof code === "string" ? plainCode(code) : "";
  if (!/^[A-Z0-9]{1,40}$/.test(plain)) throw notACode(code);
  return plain;
}

function nameOf(name: unknown): string {
  if (typeof name !== "string") throw notAName(name, limits.name);
  const plain = cleanName(name);
  if (plain === "" || charactersOf(plain) > limits.name) throw notAName(name, limits.name);
  if (plain.toLowerCase() === "your name") throw nameOfNobody();
  return plain;
}
