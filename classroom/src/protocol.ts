import type { OutcomeKind } from "six-steps/internal/class/protocol.js";

// What the class's server tells the teacher's page. Students' machines talk by lib/src/class/protocol.ts.

/** All that the page shows of the class; times are in milliseconds since 1970, by the server's clock. */
export interface ClassView {
  title: string;
  now: number;
  /** So many wrong tries at one exercise and none right: the student is stuck. */
  stuckAfter: number;
  /** Why the last report could not be kept; `null` while all is well. */
  problem: string | null;
  students: StudentView[];
  progress: Progress[];
  stuck: Progress[];
  wrongAnswers: WrongAnswer[];
  /** Those that the teacher has not answered yet. */
  helpCalls: HelpCall[];
}

export interface StudentView {
  id: number;
  /** The name, with a number behind it if an earlier student has the same. */
  label: string;
  /** The last time that anything came. */
  seen: number;
}

/** How far one student is with one exercise. */
export interface Progress {
  student: number;
  exercise: string;
  /** Wrong answers, errors, and cells that could not be compiled, until the first right answer, and that one. */
  tries: number;
  /** When the first right answer came. */
  solved: number | null;
  /** When the first check ran. */
  first: number;
  /** When the last check ran. */
  last: number;
  /** Those that were recognised, each once, in their order. */
  misconceptions: string[];
  lastKind: OutcomeKind;
}

export interface WrongAnswer {
  exercise: string;
  /** `null`: none that is known. */
  misconception: string | null;
  times: number;
  /** How many students gave it. */
  students: number;
  /** How many of them have not solved the exercise yet. */
  unsolved: number;
}

export interface HelpCall {
  id: string;
  student: number;
  exercise: string;
  code: string;
  message: string;
  at: number;
  /** When the teacher ticked it off. */
  answered: number | null;
}

/** What does not change while the class is open. */
export interface LessonsView {
  /** Those with exercises, in reading order. */
  lessons: LessonInfo[];
  /** What students run to join, a line for each address of the machine. */
  joinLines: string[];
}

export interface LessonInfo {
  /** `04-output-layer` */
  name: string;
  /** `4 · Output layer (step 3 of 6)` */
  title: string;
  exercises: ExerciseInfo[];
}

export interface ExerciseInfo {
  /** `outputLayer.softmax` */
  id: string;
  /** `softmax` */
  name: string;
  question: string;
}

/** The wrong answers that are known. */
export interface KnownAnswers {
  /** By the exercise's id. */
  byExercise: Record<string, KnownWrongAnswer[]>;
  /** What keeps answers from being compiled. */
  ofAny: KnownWrongAnswer[];
}

export interface KnownWrongAnswer {
  /** `not-divided` */
  name: string;
  /** The answer itself, as code, where it is short. */
  answer?: string;
  /** What a student reads who gives it. */
  message?: string;
}
