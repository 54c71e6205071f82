import type { ClassExercise as Exercise } from "../exercises/core/classLink.js";
import { type Checked, type ClassLink, connectClass } from "../exercises/core/classLink.js";
import { drawNumbersBy } from "../exercises/core/ownNumbers.js";
import { newId } from "../random/newId.js";
import { classText } from "./classText.js";
import { exerciseId } from "./exerciseId.js";
import { helpCall } from "./helpCall.js";
import { classFolder, readMembership } from "./membership.js";
import { type OutboxItem, putIntoOutbox } from "./outbox.js";
import { isOut } from "./postReport.js";
import type { Wake } from "./sender.js";
import { lastTold, wakeSender } from "./sending.js";

/** What the last check of each exercise was handed, in a class: nobody else is ever asked for it. */
const lastAnswers = new WeakMap<Exercise, Pick<Checked, "answer" | "code">>();

const link: ClassLink = {
  checked({ exercise, kind, misconception, answer, code }: Checked) {
    const folder = classFolder();
    const membership = readMembership(folder);
    if (!membership) return;
    lastAnswers.set(exercise, { answer, code });
    const outcome = {
      id: newId(),
      exercise: exerciseId(exercise),
      kind,
      misconception: misconception ?? null,
    };
    send(folder, membership.code, { at: Date.now(), outcome });
  },

  note(kind, ask) {
    if (!readMembership()) return undefined;
    const told = lastTold();
    if (told?.kind === "refused" && isOut(told)) return classText.problem(told.message);
    const mayNeedHelp = kind === "incorrect" || kind === "error" || kind === "uncompiled";
    return mayNeedHelp ? classText.askForHelp(ask) : undefined;
  },

  askForHelp(exercise, message, { send: isToSend = false }) {
    const folder = classFolder();
    const membership = readMembership(folder);
    const lastAnswer = lastAnswers.get(exercise);
    const call = helpCall({ exercise, message, isToSend, membership, lastAnswer });
    if (call && membership) send(folder, membership.code, { at: Date.now(), helpCall: call });
  },
};

function send(folder: string, code: string, item: OutboxItem): void {
  let unwritten: Wake["unwritten"];
  try {
    putIntoOutbox(folder, code, item);
  } catch {
    unwritten = { code, item }; // a full disk: it is kept in the memory
  }
  wakeSender({ folder, unwritten });
}

connectClass(link);
drawNumbersBy(() => readMembership()?.numbers);
