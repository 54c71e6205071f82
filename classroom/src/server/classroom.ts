import type { Report } from "six-steps/internal/class/protocol.js";
import type { HandedIn, HelpCall, Place } from "../protocol.js";
import { Admission, type AdmissionOptions } from "./admission.js";
import { OwnNumbers, type OwnNumbersOptions } from "./ownNumbers.js";
import { ProgressBook } from "./progressBook.js";
import { RateLimit } from "./rateLimit.js";
import { RefusedError } from "./refused.js";
import { ReportQueue } from "./reportQueue.js";
import { hash } from "./secrets.js";
import { serverText } from "./serverText.js";
import type { Store, StoredOutcome, Student } from "./store.js";

export interface ClassroomOptions extends AdmissionOptions {
  /** Called after each change. */
  changed?: () => void;
  /** Called after a student has got another name, has become another one, or was removed. */
  renamed?: () => void;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Default: everybody has the lessons' numbers. */
  numbers?: OwnNumbersOptions;
}

interface Arrival {
  report: Report;
  /** Where it came from. */
  address: string;
}

interface Kept {
  report: Report;
  student: Student;
  isNew: boolean;
  outcomes: StoredOutcome[];
  helpCalls: HelpCall[];
}

/** The class as it is: what the store holds, kept at hand, and what may change it. */
export class Classroom {
  readonly students = new Map<number, Student>();
  readonly book: ProgressBook;
  readonly numbers: OwnNumbers;
  /** Why the last report could not be kept; `undefined` while all is well. */
  problem: string | undefined;
  #helpCalls: HelpCall[];
  #place: Place | null;
  #handedIn: (HandedIn & { file: string })[];
  readonly #store: Store;
  readonly #admission: Admission;
  readonly #queue: ReportQueue<Arrival, Kept>;
  readonly #now: () => number;
  readonly #changed: () => void;
  readonly #renamed: () => void;
  /** By student: a program gone wild must not fill the disk. A class's checks are far from it. */
  readonly #outcomesOfStudent = new RateLimit({ burst: 300, perSecond: 2 });
  readonly #helpOfStudent = new RateLimit({ burst: 10, perSecond: 1 / 30 });

  constructor(
    store: Store,
    { changed = () => {}, renamed = () => {}, now = Date.now, numbers, ...admission }: ClassroomOptions = {},
  ) {
    this.#store = store;
    this.#changed = changed;
    this.#renamed = renamed;
    this.#now = now;
    this.#admission = new Admission(store, admission);
    for (const student of store.students()) this.students.set(student.id, student);
    this.book = new ProgressBook(store.outcomes());
    this.#helpCalls = store.helpCalls();
    this.#place = JSON.parse(store.setting("place") ?? "null");
    this.#handedIn = store.handedIn();
    this.numbers = new OwnNumbers(store, numbers);
    this.#queue = new ReportQueue({
      together: (work) => store.together(work),
      keep: (arrival) => this.#keep(arrival),
      undo: (kept) => this.#undo(kept),
    });
  }

  /** What a course tells this class by from others. */
  get id(): string {
    return this.#store.id;
  }

  get title(): string {
    return this.#store.setting("title") ?? "Six Steps";
  }

  get place(): Place | null {
    return this.#place;
  }

  set place(place: Place | null) {
    this.#store.set("place", JSON.stringify(place));
    this.#place = place;
    this.#changed();
  }

  /** Those that the teacher has not answered, in the order of their time. */
  openHelpCalls(): HelpCall[] {
    return this.#helpCalls.filter(({ answered }) => answered === null);
  }

  /**
   * Takes what a student's machine sends; all of it is on the disk when this resolves.
   *
   * @param address where it came from
   * @throws {RefusedError}
   */
  async take(report: Report, address: string): Promise<Student> {
    try {
      const { student, outcomes, helpCalls } = await this.#queue.add({ report, address });
      const before = this.students.get(student.id);
      this.students.set(student.id, student);
      if (before && before.label !== student.label) this.#renamed();
      this.book.add(outcomes);
      this.#helpCalls.push(...helpCalls);
      this.problem = undefined;
      this.#changed();
      return student;
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      this.problem = error instanceof Error ? error.message : String(error);
      this.#changed();
      throw new RefusedError("disk", serverText.diskFull, { seconds: 20 });
    }
  }

  /** @param key a student's own secret @throws {RefusedError} for whoever is not in the class */
  studentOf(key: string): Student {
    const keyHash = hash(key);
    const student = this.#store.student(keyHash);
    if (student) return student;
    if (this.#store.isRemoved(keyHash)) throw new RefusedError("removed", serverText.removed);
    throw new RefusedError("code", serverText.notJoined);
  }

  /** Notes where a student's notebook is. */
  tookNotebook(taken: HandedIn & { file: string }): void {
    this.#store.addHandedIn(taken);
    this.#handedIn = this.#store.handedIn();
    this.#changed();
  }

  /** What each student has handed in last. */
  handedIn(): HandedIn[] {
    return this.#handedIn.map(({ student, lesson, at }) => ({ student, lesson, at }));
  }

  /** The same, with where it lies in the folder of what was handed in. */
  handedInFiles(): readonly (HandedIn & { file: string })[] {
    return this.#handedIn;
  }

  /** @returns whether there is such a call */
  answerHelpCall(id: string): boolean {
    const call = this.#helpCalls.find((one) => one.id === id);
    if (!call || !this.#store.answerHelpCall(id, this.#now())) return false;
    call.answered = this.#now();
    this.#changed();
    return true;
  }

  /** Takes a student out, with everything that came from there. @returns whether there is such a student */
  remove(student: number): boolean {
    if (!this.students.has(student)) return false;
    this.#store.removeStudent(student, this.#now());
    this.students.delete(student);
    this.numbers.set(student, []);
    this.book.remove(student);
    this.#helpCalls = this.#helpCalls.filter((call) => call.student !== student);
    this.#handedIn = this.#store.handedIn();
    this.#admission.removed(student);
    this.#renamed();
    this.#changed();
    return true;
  }

  /**
   * Makes one student of two, who were one at two machines, or after a browser forgot the class.
   *
   * @returns whether there are such students
   */
  merge(from: number, into: number): boolean {
    if (from === into || !this.students.has(from) || !this.students.has(into)) return false;
    const numbers = this.numbers.merged(from, into);
    this.#store.mergeStudents(from, into, numbers);
    this.numbers.set(from, []);
    this.numbers.set(into, numbers);
    this.students.delete(from);
    this.book.merge(from, into);
    this.#helpCalls = this.#helpCalls.map((call) =>
      call.student === from ? { ...call, student: into } : call,
    );
    this.#handedIn = this.#store.handedIn();
    this.#admission.removed(from);
    this.#renamed();
    this.#changed();
    return true;
  }

  #keep({ report, address }: Arrival): Kept {
    const keyHash = hash(report.key);
    const known = this.#store.student(keyHash);
    if (known) this.#slowDown(known.id, report);
    else if (this.#store.isRemoved(keyHash)) throw new RefusedError("removed", serverText.removed);
    else this.#admission.check({ code: report.code, address }, this.students.size);
    const student = this.#present(report, known ?? keyHash);
    const kept = { report, student, isNew: !known, outcomes: [], helpCalls: [] };
    this.#count(kept, 1);
    if (kept.isNew) this.#admission.joined(student.id, address);
    if (kept.isNew) this.students.set(student.id, student);
    if (kept.isNew && this.numbers.areForNewcomers) this.#giveNumbers(student);
    try {
      return { ...kept, ...this.#write(report, student.id) };
    } catch (error) {
      this.#undo(kept);
      throw error;
    }
  }

  /** The student, in the store, with the name that the report gives. */
  #present({ name, key }: Report, who: Student | string): Student {
    const now = this.#now();
    if (typeof who === "string") return this.#store.addStudent({ keyHash: who, name, now });
    this.#store.seen(who.id, now);
    if (who.name === name || this.#store.isMerged(hash(key))) return { ...who, seen: now };
    return { ...who, name, label: this.#store.rename(who.id, name), seen: now };
  }

  #giveNumbers({ id, name }: Student): void {
    this.#store.setNumbers(id, [name]);
    this.numbers.set(id, [name]);
  }

  /** @returns what had not come before */
  #write({ outcomes, helpCalls }: Report, student: number): Pick<Kept, "outcomes" | "helpCalls"> {
    const now = this.#now();
    return {
      outcomes: outcomes
        .map(({ age, ...outcome }) => ({ ...outcome, student, at: Math.round(now - age) }))
        .filter((outcome) => this.#store.addOutcome(outcome)),
      helpCalls: helpCalls
        .map(({ age, ...call }) => ({ ...call, student, at: Math.round(now - age), answered: null }))
        .filter((call) => this.#store.addHelpCall(call)),
    };
  }

  /** The transaction failed: nothing of it counts. */
  #undo(kept: Kept): void {
    this.#count(kept, -1);
    if (!kept.isNew) return;
    this.#admission.removed(kept.student.id);
    this.students.delete(kept.student.id);
    this.numbers.set(kept.student.id, []);
  }

  #count({ student, report }: Kept, by: 1 | -1): void {
    this.#outcomesOfStudent.count(String(student.id), by * report.outcomes.length);
    this.#helpOfStudent.count(String(student.id), by * report.helpCalls.length);
  }

  #slowDown(id: number, { outcomes, helpCalls }: Report): void {
    const seconds = Math.max(
      outcomes.length > 0 ? this.#outcomesOfStudent.wait(String(id)) : 0,
      helpCalls.length > 0 ? this.#helpOfStudent.wait(String(id)) : 0,
    );
    if (seconds === 0) return;
    throw new RefusedError("wait", serverText.tooMuch(seconds), { seconds });
  }
}
