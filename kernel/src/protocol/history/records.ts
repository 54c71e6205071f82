interface Start {
  session: string;
  /** Where it is missing, the session follows the one that started before it. */
  number?: number;
}

interface Run {
  session: string;
  count: number;
  source: string;
}

/** One line of the history's file: a session's start, or a cell that was run in one. */
export type HistoryRecord = Start | Run;

/** A cell of an earlier or a parallel session. */
export interface StoredCell {
  session: number;
  count: number;
  source: string;
}

/** What a file holds, with its sessions numbered in the order of their starts. */
export interface Stored {
  cells: StoredCell[];
  /** From the sessions' ids to their numbers. */
  numbers: Map<string, number>;
  /** The highest number. */
  newest: number;
}

/**
 * A record begins with its line break, so that one which was written only in part, by a full disk, spoils itself alone.
 */
export const lineOf = (record: HistoryRecord): string => `\n${JSON.stringify(record)}`;

/** The records of a file. What is not a record, such as a line cut short, is passed over. */
export function parse(text: string): HistoryRecord[] {
  return text.split("\n").flatMap((line) => {
    try {
      const record = JSON.parse(line);
      return isRecord(record) ? [record] : [];
    } catch {
      return [];
    }
  });
}

const isCell = (record: HistoryRecord): record is Run => "source" in record;

function isRecord(value: unknown): value is HistoryRecord {
  if (value === null || typeof value !== "object") return false;
  const { session, number, count, source } = value as Record<string, unknown>;
  if (typeof session !== "string") return false;
  if (source === undefined) return number === undefined || Number.isSafeInteger(number);
  return typeof source === "string" && Number.isSafeInteger(count);
}

/** Numbers the sessions. All kernels see the same order of lines, so they agree on the numbers. */
export function number(records: readonly HistoryRecord[]): Stored {
  const stored: Stored = { cells: [], numbers: new Map(), newest: 0 };
  for (const record of records) {
    if (isCell(record)) {
      const session = stored.numbers.get(record.session);
      if (session !== undefined) stored.cells.push({ session, count: record.count, source: record.source });
    } else if (!stored.numbers.has(record.session)) {
      const session = record.number ?? stored.newest + 1;
      stored.numbers.set(record.session, session);
      stored.newest = Math.max(stored.newest, session);
    }
  }
  return stored;
}

/**
 * The newest records that fit into so many characters. Sessions keep their numbers, and the newest thousand of them
 * their starts: a kernel that was idle for weeks may go on with its session.
 */
export function newestOf(records: readonly HistoryRecord[], characters: number): HistoryRecord[] {
  const { numbers } = number(records);
  const kept = new Set<HistoryRecord>();
  let room = characters;
  for (const record of records.filter(isCell).reverse()) {
    room -= lineOf(record).length;
    if (room < 0) break;
    kept.add(record);
  }
  const starts = new Set([
    ...[...numbers.keys()].slice(-1000),
    ...[...kept].map(({ session }) => session), // however old: its cells need it
  ]);
  return [
    ...[...numbers]
      .filter(([session]) => starts.has(session))
      .map(([session, n]) => ({ session, number: n })),
    ...records.filter((record) => kept.has(record)),
  ];
}
