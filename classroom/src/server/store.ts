import type { SentHelpCall, SentOutcome } from "six-steps/internal/class/protocol.js";
import type { HandedIn, HelpCall } from "../protocol.js";
import { Database } from "./database.js";
import { openAlone } from "./openAlone.js";
import { hash, newCode, newSecret } from "./secrets.js";

export interface Student {
  id: number;
  /** As it was chosen. */
  name: string;
  /** The name, with a number behind it if an earlier student has the same. */
  label: string;
  /** Milliseconds since 1970, by the server's clock, as all times here. */
  joined: number;
  /** The last time that anything came. */
  seen: number;
}

export interface StoredOutcome extends SentOutcome {
  student: number;
  /** When the check ran. */
  at: number;
}

const schema = `
  CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS students (
    id INTEGER PRIMARY KEY AUTOINCREMENT, keyHash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, label TEXT NOT NULL UNIQUE,
    joined INTEGER NOT NULL, seen INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS outcomes (
    id TEXT PRIMARY KEY, student INTEGER NOT NULL REFERENCES students, exercise TEXT NOT NULL, kind TEXT NOT NULL,
    misconception TEXT, at INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS helpCalls (
    id TEXT PRIMARY KEY, student INTEGER NOT NULL REFERENCES students, exercise TEXT NOT NULL, code TEXT NOT NULL,
    message TEXT NOT NULL, at INTEGER NOT NULL, answered INTEGER) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS outcomesOfStudent ON outcomes (student);
  CREATE INDEX IF NOT EXISTS helpCallsOfStudent ON helpCalls (student);
  CREATE TABLE IF NOT EXISTS handedIn (
    student INTEGER NOT NULL REFERENCES students, lesson TEXT NOT NULL, file TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (student, lesson)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS mergedStudents (
    keyHash TEXT PRIMARY KEY, student INTEGER NOT NULL REFERENCES students) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS numbers (
    student INTEGER PRIMARY KEY REFERENCES students, names TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS removedStudents (keyHash TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS formerSecrets (hash TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/** A class in one SQLite file. What a method has written is on the disk when it returns. */
export class Store {
  readonly code: string;
  /** What a course tells this class's students by from those of another; no secret. */
  readonly id: string;
  /** By which the cookies of the teacher's page are signed. */
  readonly cookieSecret: string;
  readonly #database: Database;
  readonly #close: () => void;
  readonly #usedEntries = new Set<string>();
  #entry: string;

  /**
   * Opens the class, and makes it where there is none.
   *
   * @throws {SetupError} if it cannot be opened, or another server has it open
   */
  constructor(file: string) {
    const { database, close } = openAlone(file, (path) => new Database(path, schema));
    this.#database = database;
    this.#close = close;
    this.code = this.#setting("code", newCode);
    this.id = this.#setting("id", newSecret);
    this.cookieSecret = this.#setting("cookieSecret", newSecret);
    this.#entry = this.#setting("entry", newSecret);
  }

  #setting(key: string, make: () => string): string {
    const stored = this.setting(key);
    if (stored !== undefined) return stored;
    const value = make();
    this.set(key, value);
    return value;
  }

  setting(key: string): string | undefined {
    return this.#database.get("SELECT value FROM settings WHERE key = ?", [key])?.value as string | undefined;
  }

  set(key: string, value: string): void {
    this.#database.run(
      "INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
      [key, value],
    );
  }

  /** What the address of the teacher's page ends with; it opens the page once. */
  get entry(): string {
    return this.#entry;
  }

  /** Another address opens the page from now on, and this one never again. */
  renewEntry(): void {
    const used = hash(this.#entry);
    this.#entry = newSecret();
    this.#usedEntries.add(used);
    try {
      this.together(() => {
        this.addFormerSecrets([used]);
        this.set("entry", this.#entry);
      });
    } catch {
      // The disk is full, which the page tells the teacher: so the page must open. Until it restarts, the server knows.
    }
  }

  /** Whether a code or an entry was once the class's own, or an earlier class's that was put aside. */
  isFormerSecret(secret: string): boolean {
    const former = "SELECT 1 FROM formerSecrets WHERE hash = ?";
    const found = hash(secret);
    return this.#usedEntries.has(found) || this.#database.get(former, [found]) !== undefined;
  }

  /** The hashes of all codes and entries that will open nothing in the class after this one. */
  secretHashes(): string[] {
    const former = this.#database.all<{ hash: string }>("SELECT hash FROM formerSecrets");
    return [...former.map((one) => one.hash), hash(this.code), hash(this.entry)];
  }

  addFormerSecrets(hashes: readonly string[]): void {
    for (const one of hashes) this.#database.run("INSERT OR IGNORE INTO formerSecrets VALUES (?)", [one]);
  }

  /** All or nothing. */
  together<Result>(work: () => Result): Result {
    return this.#database.together(work);
  }

  students(): Student[] {
    return this.#database.all("SELECT id, name, label, joined, seen FROM students ORDER BY id");
  }

  student(keyHash: string): Student | undefined {
    const columns = "SELECT students.id, name, label, joined, seen FROM students";
    return this.#database.all<Student>(
      `${columns} WHERE keyHash = ? UNION ALL ${columns} JOIN mergedStudents ON student = students.id WHERE mergedStudents.keyHash = ?`,
      [keyHash, keyHash],
    )[0];
  }

  /** Whether this is the key of a student who has become another one. */
  isMerged(keyHash: string): boolean {
    return this.#database.get("SELECT 1 FROM mergedStudents WHERE keyHash = ?", [keyHash]) !== undefined;
  }

  addStudent({ keyHash, name, now }: { keyHash: string; name: string; now: number }): Student {
    const label = this.#freeLabel(name);
    const { id } = this.#database.run(
      "INSERT INTO students (keyHash, name, label, joined, seen) VALUES (?, ?, ?, ?, ?)",
      [keyHash, name, label, now, now],
    );
    return { id, name, label, joined: now, seen: now };
  }

  /** Takes a student out with everything that came from there. Whoever has that key does not come back. */
  removeStudent(id: number, now: number): void {
    this.together(() => {
      const keyOf = "INSERT OR REPLACE INTO removedStudents SELECT keyHash, ? FROM students WHERE id = ?";
      this.#database.run(keyOf, [now, id]);
      const merged =
        "INSERT OR REPLACE INTO removedStudents SELECT keyHash, ? FROM mergedStudents WHERE student = ?";
      this.#database.run(merged, [now, id]);
      for (const table of ["outcomes", "helpCalls", "handedIn", "mergedStudents", "numbers"]) {
        this.#database.run(`DELETE FROM ${table} WHERE student = ?`, [id]);
      }
      this.#database.run("DELETE FROM students WHERE id = ?", [id]);
    });
  }

  /**
   * Makes one student of two: all that the first one did, and whatever comes by that key, is the second one's.
   *
   * @param numbers the names by which the numbers of both were drawn
   */
  mergeStudents(from: number, into: number, numbers: readonly string[] = []): void {
    this.together(() => {
      this.#database.run("DELETE FROM numbers WHERE student = ?", [from]);
      if (numbers.length > 0) this.setNumbers(into, numbers);
      this.#database.run("INSERT INTO mergedStudents SELECT keyHash, ? FROM students WHERE id = ?", [
        into,
        from,
      ]);
      for (const table of ["outcomes", "helpCalls", "mergedStudents"]) {
        this.#database.run(`UPDATE ${table} SET student = ? WHERE student = ?`, [into, from]);
      }
      // Of two notebooks of one lesson the later one counts.
      this.#database.run(
        `INSERT INTO handedIn SELECT ?, lesson, file, at FROM handedIn WHERE student = ?
           ON CONFLICT DO UPDATE SET file = excluded.file, at = excluded.at WHERE excluded.at > at`,
        [into, from],
      );
      this.#database.run("DELETE FROM handedIn WHERE student = ?", [from]);
      this.#database.run("DELETE FROM students WHERE id = ?", [from]);
    });
  }

  /** By which names the own numbers of each student that has some were drawn, the latest first. */
  numbers(): Map<number, string[]> {
    const rows = this.#database.all<{ student: number; names: string }>("SELECT student, names FROM numbers");
    return new Map(rows.map(({ student, names }) => [student, JSON.parse(names)]));
  }

  setNumbers(student: number, names: readonly string[]): void {
    this.#database.run("INSERT OR REPLACE INTO numbers VALUES (?, ?)", [student, JSON.stringify(names)]);
  }

  /** What each student has handed in last. */
  handedIn(): (HandedIn & { file: string })[] {
    return this.#database.all("SELECT student, lesson, file, at FROM handedIn ORDER BY at");
  }

  addHandedIn({ student, lesson, file, at }: HandedIn & { file: string }): void {
    this.#database.run("INSERT OR REPLACE INTO handedIn VALUES (?, ?, ?, ?)", [student, lesson, file, at]);
  }

  isRemoved(keyHash: string): boolean {
    return this.#database.get("SELECT 1 FROM removedStudents WHERE keyHash = ?", [keyHash]) !== undefined;
  }

  /** @returns the new label */
  rename(id: number, name: string): string {
    const label = this.#freeLabel(name, id);
    this.#database.run("UPDATE students SET name = ?, label = ? WHERE id = ?", [name, label, id]);
    return label;
  }

  seen(id: number, now: number): void {
    this.#database.run("UPDATE students SET seen = ? WHERE id = ?", [now, id]);
  }

  /**
   * Two students of one name are two students: the second is "Kim (2)", and so is a "kim", whose folder many disks take for
   * that of "Kim".
   *
   * @param own the student who may keep a label
   */
  #freeLabel(name: string, own = 0): string {
    const others = this.#database.all<{ label: string }>("SELECT label FROM students WHERE id <> ?", [own]);
    const taken = new Set(others.map(({ label }) => label.toLowerCase()));
    for (let n = 1; ; n++) {
      const label = n === 1 ? name : `${name} (${n})`;
      if (!taken.has(label.toLowerCase())) return label;
    }
  }

  /** In the order of their time. */
  outcomes(): StoredOutcome[] {
    return this.#database.all(
      "SELECT id, student, exercise, kind, misconception, at FROM outcomes ORDER BY at, id",
    );
  }

  /** @returns whether it is a new one */
  addOutcome({ id, student, exercise, kind, misconception, at }: StoredOutcome): boolean {
    const values = [id, student, exercise, kind, misconception, at];
    return this.#database.run("INSERT OR IGNORE INTO outcomes VALUES (?, ?, ?, ?, ?, ?)", values).changes > 0;
  }

  /** In the order of their time. */
  helpCalls(): HelpCall[] {
    return this.#database.all(
      "SELECT id, student, exercise, code, message, at, answered FROM helpCalls ORDER BY at, id",
    );
  }

  /** @returns whether it is a new one */
  addHelpCall({
    id,
    student,
    exercise,
    code,
    message,
    at,
  }: SentHelpCall & { student: number; at: number }): boolean {
    const values = [id, student, exercise, code, message, at];
    const sql = "INSERT OR IGNORE INTO helpCalls VALUES (?, ?, ?, ?, ?, ?, NULL)";
    return this.#database.run(sql, values).changes > 0;
  }

  /** @returns whether there is such a call */
  answerHelpCall(id: string, now: number): boolean {
    return this.#database.run("UPDATE helpCalls SET answered = ? WHERE id = ?", [now, id]).changes > 0;
  }

  close(): void {
    this.#close();
  }
}
