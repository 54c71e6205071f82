// What a student's machine and the class's server say to each other. Both ends import this file, and it imports nothing.

/** Where reports go. */
export const reportPath = "/api/report";

/** What came of a check. `uncompiled`: its cell could not be compiled, so that it never ran. */
export const outcomeKinds = [
  "correct",
  "incorrect",
  "error",
  "stopped",
  "uncompiled",
  "notAttempted",
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** A check that is over. Never the code. */
export interface SentOutcome {
  /** A UUID of the student's machine, so that what is sent twice counts once. */
  id: string;
  /** `outputLayer.softmax` */
  exercise: string;
  kind: OutcomeKind;
  /** `not-divided`; `null` where none was recognised. Where the cell could not be compiled: what keeps it from that. */
  misconception: string | null;
}

/** A call for help, with the code that the student was shown and sent on purpose. */
export interface SentHelpCall {
  id: string;
  exercise: string;
  code: string;
  message: string;
}

/** How long ago it was, in milliseconds: the clocks of 40 machines differ, ages do not. */
export type WithAge<Item> = Item & { age: number };

/**
 * What a student's machine sends: who it is, and what came of its checks. It is the whole protocol: joining is a report
 * with nothing in it.
 */
export interface Report {
  /** The class's, as `plainCode` makes it. */
  code: string;
  name: string;
  /** The student's own secret, which says that what comes later is the same student's: 32 to 64 of `A-Za-z0-9_-`. */
  key: string;
  outcomes: WithAge<SentOutcome>[];
  helpCalls: WithAge<SentHelpCall>[];
}

/** The most that a report may hold; what is more is refused. */
export const limits = {
  /** characters of a name */
  name: 40,
  /** outcomes in one report, and calls for help */
  items: 100,
  /** characters of the code that a student shows */
  code: 20_000,
  /** characters of what a student writes to it */
  message: 1000,
  /** milliseconds: an outcome older than a year is a clock gone wrong */
  age: 366 * 86_400_000,
  /** bytes of the whole report */
  bytes: 256 * 1024,
} as const;

/** The answer to a report that was taken: all of it is kept. */
export interface Taken {
  /** What the teacher sees: the name, with a number behind it where somebody else has the same. */
  name: string;
  /** What the class is called. */
  class: string;
  /** What this student's own numbers are drawn by; without it, the lessons' numbers are the student's. */
  numbers?: string;
}

/** Why a request gets no. */
export type Refusal =
  | "form"
  | "name"
  | "code"
  /** The code of a class that was open here before. */
  | "ended"
  /** The teacher has taken this student out. */
  | "removed"
  | "wait"
  | "full"
  | "disk"
  | "secret"
  | "origin"
  | "size"
  | "missing"
  | "bug";

/** The answer to whatever gets no, with a status of 400 or more; the header `retry-after` has seconds where it helps. */
export interface Refused {
  reason: Refusal;
  /** For the person who asked. */
  message: string;
}
