import { thisThread } from "#platform/threads";
import { keepAnswer, markClass, readMembership } from "./membership.js";
import { belongsTo, type OutboxItem, outboxOfClass, readFromOutbox, removeFromOutbox } from "./outbox.js";
import { type Answer, isOut, postReport } from "./postReport.js";

// The thread that sends what waits. The student's code may keep the kernel's own thread for minutes, and Stop ends what
// a cell has begun; neither reaches here.

/** What the kernel's thread says: look into this folder; and what could not be put into it, because a disk is full. */
export interface Wake {
  folder: string;
  unwritten?: Unwritten;
  /** Send also where nothing waits: the class has not let the student in yet. */
  join?: boolean;
  /** Try at once, whatever went wrong before. */
  retry?: boolean;
}

interface Unwritten {
  /** The class's that it is for. */
  code: string;
  item: OutboxItem;
}

/** What is said back after each try. */
export type Told = Answer;

const mostItems = 50;
const firstPause = 2000;
const longestPause = 60_000;
/** A wrong code does not become right by itself. */
const pauseAfterNo = 300_000;
/** In a page, what another thread has written may be seen here a moment after it said so. */
const secondLook = 1000;

const unwritten: Unwritten[] = [];
let folder = "";
let failures = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;
let isSending = false;
let isJoining = false;

void thisThread.given().then((first) => wakeUp(first as Wake));
thisThread.onMessage(wakeUp);

function wakeUp(wake: Wake): void {
  folder = wake.folder;
  if (wake.unwritten) unwritten.push(wake.unwritten);
  if (wake.join) isJoining = true;
  if (wake.retry) {
    clearTimeout(waiting);
    waiting = undefined;
    failures = 0;
  }
  void sendAll();
  setTimeout(() => void sendAll(), secondLook);
}

async function sendAll(): Promise<void> {
  if (isSending || waiting) return;
  isSending = true;
  try {
    for (let more = true; more; ) more = await sendSome();
  } finally {
    isSending = false;
  }
}

/** @returns whether to go on at once */
async function sendSome(): Promise<boolean> {
  const membership = readMembership(folder);
  const names = outboxOfClass(folder, membership).own.slice(0, mostItems);
  const waitingItems = names.map((name) => ({ name, item: readFromOutbox(folder, name) }));
  const inMemory = unwritten.filter(({ code }) => belongsTo(membership, code)).slice(0, mostItems);
  const memory = names.length === 0 ? inMemory : [];
  const items = [...waitingItems.flatMap(({ item }) => item ?? []), ...memory.map(({ item }) => item)];
  if (!membership || (names.length + memory.length === 0 && !isJoining)) return false;
  const answer = await postReport(membership, items);
  if (answer.kind === "taken") {
    failures = 0;
    isJoining = false;
    markClass(folder, membership.code);
    const now = readMembership(folder); // another class may have been joined meanwhile
    if (now?.code === membership.code) keepAnswer(now, answer, folder);
    for (const { name } of waitingItems) removeFromOutbox(folder, name);
    forget(memory);
  } else if (answer.kind === "refused" && (answer.reason === "form" || answer.reason === "size")) {
    // One that the class does not understand must not keep the others back.
    for (const { name, item } of waitingItems) {
      const alone = item && (await postReport(membership, [item]));
      if (alone?.kind !== "away") removeFromOutbox(folder, name);
    }
    forget(memory);
  } else {
    if (answer.kind === "refused" && answer.reason === "ended") markClass(folder, membership.code);
    pause(answer);
  }
  thisThread.post(answer satisfies Told);
  return waiting === undefined;
}

function forget(sent: readonly Unwritten[]): void {
  for (const one of sent) unwritten.splice(unwritten.indexOf(one), 1);
}

function pause(answer: Answer): void {
  if (isOut(answer)) isJoining = false;
  const growing = Math.min(longestPause, firstPause * 2 ** failures++);
  const asked = answer.kind === "refused" ? (answer.seconds ?? 0) * 1000 : 0;
  // A whole class must not come back in the same moment.
  const milliseconds = Math.max(growing, asked, isOut(answer) ? pauseAfterNo : 0) * (1 + Math.random() / 2);
  waiting = setTimeout(() => {
    waiting = undefined;
    void sendAll();
  }, milliseconds);
}
