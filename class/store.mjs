// @ts-check
import { existsSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { openAlone } from "./openAlone.mjs";
import { newCode, newSecret } from "./secrets.mjs";

/** A CommonJS package whose names Node does not see from outside. @type {typeof import("node-sqlite3-wasm")} */
const { Database } = createRequire(import.meta.url)("node-sqlite3-wasm");

/**
 * @typedef {object} Student
 * @property {number} id
 * @property {string} name as it was chosen
 * @property {string} label the name, with a number behind it if an earlier student has the same
 * @property {number} joined milliseconds since 1970, by the server's clock, as all times here
 * @property {number} seen the last time that anything came
 */

/**
 * @typedef {"correct" | "incorrect" | "error" | "stopped" | "notAttempted"} OutcomeKind
 *
 * @typedef {object} StoredOutcome
 * @property {string} id chosen by the student's machine, so that what is sent twice counts once
 * @property {number} student
 * @property {string} exercise `outputLayer.softmax`
 * @property {OutcomeKind} kind
 * @property {string | null} misconception
 * @property {number} at when the check ran
 */

/**
 * @typedef {object} HelpCall
 * @property {string} id
 * @property {number} student
 * @property {string} exercise
 * @property {string} code
 * @property {string} message
 * @property {number} at
 * @property {number | null} answered when the teacher ticked it off
 */

const schema = `
  CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS students (
    id INTEGER PRIMARY KEY, keyHash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, label TEXT NOT NULL UNIQUE,
    joined INTEGER NOT NULL, seen INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS outcomes (
    id TEXT PRIMARY KEY, student INTEGER NOT NULL REFERENCES students, exercise TEXT NOT NULL, kind TEXT NOT NULL,
    misconception TEXT, at INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS helpCalls (
    id TEXT PRIMARY KEY, student INTEGER NOT NULL REFERENCES students, exercise TEXT NOT NULL, code TEXT NOT NULL,
    message TEXT NOT NULL, at INTEGER NOT NULL, answered INTEGER) WITHOUT ROWID;
`;

/** A class in one SQLite file. What a method has written is on the disk when it returns. */
export class Store {
  #database;
  #close;

  /**
   * Opens the class, and makes it where there is none.
   *
   * @param {string} file
   * @throws {import("../setup/errors.mjs").SetupError} if it cannot be opened, or another server has it open
   */
  constructor(file) {
    const { database, close } = openAlone(file, (path) => {
      const opened = new Database(path);
      // One server alone has the file, so it need not be locked and unlocked for each statement.
      opened.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL;");
      opened.exec(schema);
      return opened;
    });
    this.#database = database;
    this.#close = close;
    this.code = this.#setting("code", newCode);
    this.secret = this.#setting("secret", newSecret);
  }

  /** @param {string} key @param {() => string} make */
  #setting(key, make) {
    const stored = this.setting(key);
    if (stored !== undefined) return stored;
    const value = make();
    this.set(key, value);
    return value;
  }

  /** @param {string} key @returns {string | undefined} */
  setting(key) {
    const row = this.#database.get("SELECT value FROM settings WHERE key = ?", key);
    return /** @type {{ value: string } | null} */ (row)?.value;
  }

  /** @param {string} key @param {string} value */
  set(key, value) {
    this.#database.run(
      "INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
      [key, value],
    );
  }

  /**
   * All or nothing.
   *
   * @template Result
   * @param {() => Result} work
   * @returns {Result}
   */
  together(work) {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  /** @returns {Student[]} */
  students() {
    return this.#all("SELECT id, name, label, joined, seen FROM students ORDER BY id");
  }

  /** @param {string} keyHash @returns {Student | undefined} */
  student(keyHash) {
    return this.#all("SELECT id, name, label, joined, seen FROM students WHERE keyHash = ?", [keyHash])[0];
  }

  /**
   * @param {{ keyHash: string, name: string, now: number }} student
   * @returns {Student}
   */
  addStudent({ keyHash, name, now }) {
    const label = this.#freeLabel(name);
    const { lastInsertRowid } = this.#database.run(
      "INSERT INTO students (keyHash, name, label, joined, seen) VALUES (?, ?, ?, ?, ?)",
      [keyHash, name, label, now, now],
    );
    return { id: Number(lastInsertRowid), name, label, joined: now, seen: now };
  }

  /** @param {number} id @param {string} name @returns {string} the new label */
  rename(id, name) {
    const label = this.#freeLabel(name, id);
    this.#database.run("UPDATE students SET name = ?, label = ? WHERE id = ?", [name, label, id]);
    return label;
  }

  /** @param {number} id @param {number} now */
  seen(id, now) {
    this.#database.run("UPDATE students SET seen = ? WHERE id = ?", [now, id]);
  }

  /**
   * Two students of one name are two students: the second is "Kim (2)".
   *
   * @param {string} name
   * @param {number} [own] the student who may keep a label
   */
  #freeLabel(name, own = 0) {
    for (let n = 1; ; n++) {
      const label = n === 1 ? name : `${name} (${n})`;
      if (!this.#database.get("SELECT 1 FROM students WHERE label = ? AND id <> ?", [label, own]))
        return label;
    }
  }

  /** @returns {StoredOutcome[]} in the order of their time */
  outcomes() {
    return this.#all("SELECT id, student, exercise, kind, misconception, at FROM outcomes ORDER BY at, id");
  }

  /** @param {StoredOutcome} outcome @returns {boolean} whether it is a new one */
  addOutcome({ id, student, exercise, kind, misconception, at }) {
    const { changes } = this.#database.run("INSERT OR IGNORE INTO outcomes VALUES (?, ?, ?, ?, ?, ?)", [
      id,
      student,
      exercise,
      kind,
      misconception,
      at,
    ]);
    return changes > 0;
  }

  /** @returns {HelpCall[]} in the order of their time */
  helpCalls() {
    return this.#all(
      "SELECT id, student, exercise, code, message, at, answered FROM helpCalls ORDER BY at, id",
    );
  }

  /** @param {Omit<HelpCall, "answered">} call @returns {boolean} whether it is a new one */
  addHelpCall({ id, student, exercise, code, message, at }) {
    const { changes } = this.#database.run(
      "INSERT OR IGNORE INTO helpCalls VALUES (?, ?, ?, ?, ?, ?, NULL)",
      [id, student, exercise, code, message, at],
    );
    return changes > 0;
  }

  /** @param {string} id @param {number} now @returns {boolean} whether there is such a call */
  answerHelpCall(id, now) {
    return this.#database.run("UPDATE helpCalls SET answered = ? WHERE id = ?", [now, id]).changes > 0;
  }

  close() {
    this.#close();
  }

  /** @param {string} sql @param {import("node-sqlite3-wasm").BindValues} [values] @returns {any[]} */
  #all(sql, values) {
    return this.#database.all(sql, values);
  }
}

/**
 * Gives a class's file another name, with the time in it, so that the next one starts empty.
 *
 * @param {string} file
 * @param {Date} [now]
 * @returns {string | undefined} its new name; none where there was no file
 * @throws {import("../setup/errors.mjs").SetupError} if a server has it open, or it is no class
 */
export function putAside(file, now = new Date()) {
  if (!existsSync(file)) return undefined;
  new Store(file).close(); // takes in what a server that was killed left in the journal beside it
  const time = now.toISOString().slice(0, 19).replaceAll(":", "-");
  const aside = file.replace(/(\.sqlite)?$/, `-until-${time}$1`);
  renameSync(file, aside);
  return aside;
}
