import { plainCode } from "six-steps/internal/class/classCode.js";
import type { Report } from "six-steps/internal/class/protocol.js";
import type { HelpCall } from "../protocol.js";
import { RateLimit } from "./rateLimit.js";
import { RefusedError } from "./refused.js";
import { hash, isEqualSecret } from "./secrets.js";
import type { Store, StoredOutcome, Student } from "./store.js";

/** A lecture's worth; who has the code could otherwise fill the disk with names. */
const mostStudents = 400;

export interface ClassroomOptions {
  /** Called after each change. */
  changed?: () => void;
  /** Milliseconds since 1970. */
  now?: () => number;
}

interface Kept {
  student: Student;
  outcomes: StoredOutcome[];
  helpCalls: HelpCall[];
}

/** The class as it is: what the store holds, kept at hand, and what may change it. */
export class Classroom {
  readonly students = new Map<number, Student>();
  readonly outcomes: StoredOutcome[];
  readonly helpCalls: HelpCall[];
  /** Why the last report could not be kept; `undefined` while all is well. */
  problem: string | undefined;
  readonly #store: Store;
  readonly #now: () => number;
  readonly #changed: () => void;
  /** By address: 20 wrong codes at once, then one in 10 seconds. A class behind one address may mistype a few. */
  readonly #wrongCodes = new RateLimit({ burst: 20, perSecond: 0.1 });
  /** By student: a program gone wild must not fill the disk. A class's checks are far from it. */
  readonly #outcomesOfStudent = new RateLimit({ burst: 300, perSecond: 2 });
  readonly #helpOfStudent = new RateLimit({ burst: 10, perSecond: 1 / 30 });

  constructor(store: Store, { changed = () => {}, now = Date.now }: ClassroomOptions = {}) {
    this.#store = store;
    this.#changed = changed;
    this.#now = now;
    for (const student of store.students()) this.students.set(student.id, student);
    this.outcomes = store.outcomes();
    this.helpCalls = store.helpCalls();
  }

  get title(): string {
    return this.#store.setting("title") ?? "Six Steps";
  }

  get code(): string {
    return this.#store.code;
  }

  /**
   * Takes what a student's machine sends; all of it is on the disk when this returns.
   *
   * @param address where it came from
   * @throws {RefusedError}
   */
  take(report: Report, address: string): Student {
    const keyHash = hash(report.key);
    const known = this.#store.student(keyHash);
    if (!known) this.#admit(report, address);
    else this.#slowDown(known.id, report);
    try {
      const kept = this.#store.together(() => this.#keep(report, keyHash));
      this.students.set(kept.student.id, kept.student);
      for (const outcome of kept.outcomes) insertByTime(this.outcomes, outcome);
      this.helpCalls.push(...kept.helpCalls);
      this.#outcomesOfStudent.count(String(kept.student.id), report.outcomes.length);
      this.#helpOfStudent.count(String(kept.student.id), report.helpCalls.length);
      this.problem = undefined;
      this.#changed();
      return kept.student;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      this.#changed();
      throw new RefusedError("disk", "The class's disk takes nothing just now. Send it again later.", {
        seconds: 20,
      });
    }
  }

  /** @returns whether there is such a call */
  answerHelpCall(id: string): boolean {
    const call = this.helpCalls.find((one) => one.id === id);
    if (!call || !this.#store.answerHelpCall(id, this.#now())) return false;
    call.answered = this.#now();
    this.#changed();
    return true;
  }

  /** Lets somebody in who was not here yet. */
  #admit({ code }: Report, address: string): void {
    const seconds = this.#wrongCodes.wait(address);
    if (seconds > 0) {
      const message = `Too many wrong class codes came from this address. Try again in ${seconds} s.`;
      throw new RefusedError("wait", message, { seconds });
    }
    if (!isEqualSecret(plainCode(code), this.code)) {
      this.#wrongCodes.count(address);
      throw new RefusedError("code", "This is not the code of the class that is open here.");
    }
    if (this.students.size >= mostStudents) {
      throw new RefusedError("full", `The class is full: ${mostStudents} students have joined.`);
    }
  }

  #slowDown(id: number, { outcomes, helpCalls }: Report): void {
    const seconds = Math.max(
      outcomes.length > 0 ? this.#outcomesOfStudent.wait(String(id)) : 0,
      helpCalls.length > 0 ? this.#helpOfStudent.wait(String(id)) : 0,
    );
    if (seconds > 0)
      throw new RefusedError("wait", `That is too much at once. Try again in ${seconds} s.`, { seconds });
  }

  #keep({ name, outcomes, helpCalls }: Report, keyHash: string): Kept {
    const now = this.#now();
    const known = this.#store.student(keyHash);
    const student = known ? { ...known, seen: now } : this.#store.addStudent({ keyHash, name, now });
    if (known) this.#store.seen(known.id, now);
    if (student.name !== name) {
      student.label = this.#store.rename(student.id, name);
      student.name = name;
    }
    const id = student.id;
    const newOutcomes = outcomes
      .map(({ age, ...outcome }) => ({ ...outcome, student: id, at: Math.round(now - age) }))
      .filter((outcome) => this.#store.addOutcome(outcome));
    const newHelpCalls = helpCalls
      .map(({ age, ...call }) => ({ ...call, student: id, at: Math.round(now - age), answered: null }))
      .filter((call) => this.#store.addHelpCall(call));
    return { student, outcomes: newOutcomes, helpCalls: newHelpCalls };
  }
}

/**
 * What was sent late belongs before what came meanwhile.
 *
 * @param list in the order of time
 */
function insertByTime<Timed extends { at: number }>(list: Timed[], one: Timed): void {
  let place = list.length;
  while (place > 0 && list[place - 1].at > one.at) place--;
  list.splice(place, 0, one);
}
