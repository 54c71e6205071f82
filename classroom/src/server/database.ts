import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { shown } from "../../../setup/project.mjs";
import { serverText } from "./serverText.js";

/** SQLite as WebAssembly: a CommonJS package whose names Node does not see from outside. */
const { Database: SqliteDatabase, SQLite3Error } = createRequire(import.meta.url)(
  "node-sqlite3-wasm",
) as typeof import("node-sqlite3-wasm");

/** The file does not lie any more where it was opened. */
class MovedError extends Error {}

/** Whether something was not kept: the disk is full, or may not be written, or the file is gone. */
export const isDatabaseError = (error: unknown): error is Error =>
  error instanceof SQLite3Error || error instanceof MovedError;

type Values = (string | number | null)[];

/** A row by the names of its columns. */
type Row = Record<string, string | number | null>;

/** An open SQLite file, for this process alone. */
export class Database {
  readonly #sqlite: InstanceType<typeof SqliteDatabase>;
  readonly #file: string;
  readonly #inode: number;

  /** @param schema statements that make what is not there yet */
  constructor(file: string, schema: string) {
    this.#sqlite = new SqliteDatabase(file);
    // One server alone has the file, so it need not be locked and unlocked for each statement.
    this.#sqlite.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL;");
    this.#sqlite.exec(schema);
    this.#file = file;
    this.#inode = statSync(file).ino;
  }

  all<Found>(sql: string, values: Values = []): Found[] {
    return this.#sqlite.all(sql, values) as unknown as Found[];
  }

  get(sql: string, values: Values = []): Row | undefined {
    return (this.#sqlite.get(sql, values) as Row | null) ?? undefined;
  }

  run(sql: string, values: Values = []): { changes: number; id: number } {
    this.#requireInPlace();
    const { changes, lastInsertRowid } = this.#sqlite.run(sql, values);
    return { changes, id: Number(lastInsertRowid) };
  }

  /** All or nothing. */
  together<Result>(work: () => Result): Result {
    this.#requireInPlace();
    this.#sqlite.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.#sqlite.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#sqlite.inTransaction) this.#sqlite.exec("ROLLBACK");
      throw error;
    }
  }

  close(): void {
    this.#sqlite.close();
  }

  /** What is written into a file that was deleted is lost; of one that was moved, a crash would damage it. */
  #requireInPlace(): void {
    if (statSync(this.#file, { throwIfNoEntry: false })?.ino === this.#inode) return;
    throw new MovedError(serverText.moved(shown(this.#file)));
  }
}
