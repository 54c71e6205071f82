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
  handedIn: HandedIn[];
  place: Place | null;
}

/** Where the class is, as the teacher says: a newcomer begins there, and students' pages show it. */
export interface Place {
  /** `04-output-layer` */
  lesson: string;
  /** `softmax`, where the room works on one exercise. */
  exercise: string | null;
  /** The teacher goes through its solution with all. */
  solution: boolean;
}

/** What students' pages ask for every few seconds. */
export interface ClassNow {
  title: string;
  place: Place | null;
}

/** A notebook that a student has handed in. */
export interface HandedIn {
  student: number;
  lesson: string;
  at: number;
}

/** The answer to a notebook that was taken. */
export interface HandedInAnswer {
  /** The student, as the teacher sees the name. */
  name: string;
  at: number;
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
  /** How students join, once for each address of the machine. */
  joining: JoiningWay[];
}

/** One way to join. */
export interface JoiningWay {
  /** For a browser: `http://192.168.1.20:8900/#K7M-4QX`. */
  link: string;
  /** The link as a QR code: an SVG path of squares of one unit, in a picture that is `size` wide. */
  qr: { size: number; path: string };
  /** For an installed notebook: a line of code. */
  line: string;
}

export interface LessonInfo {
  /** `04-output-layer` */
  name: string;
  /** `4 · Output layer (step 3 of 6)` */
  title: string;
  exercises: ExerciseInfo[];
  /** What takes how long, from the teaching notes: `25 min: softmax by hand`. */
  timetable: string[];
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
