import type { Lesson } from "../lessons/readLessons.js";

/** All editions. */
export type EditionName = "student" | "teacher" | "slides" | "site" | "browser" | "nbgrader";

/** What `npm run edition` was asked for. */
export interface EditionOptions {
  name: EditionName;
  /** The names of the lessons. */
  lessons: string[];
  /** The edition's folder. */
  out: string;
  /** Execute on few images and epochs. */
  quick: boolean;
}

/** A file of an edition, with its path in the edition's folder: its text or its bytes, or a file or folder to copy. */
export type EditionFile = { path: string } & ({ text: string } | { bytes: Uint8Array } | { copyOf: string });

/** What an edition is made with. */
export interface Making {
  /** Those of this edition, in reading order. */
  lessons: Lesson[];
  /** Empty, and inside the project: notebooks executed there find the library. */
  workFolder: string;
  /** Execute on few images and epochs. */
  quick: boolean;
  /** Tells what is being done just now. */
  update(what: string): void;
}

/** One form of the lessons. All that differs between editions is this. */
export interface Edition {
  /** Makes the files of one lesson. */
  filesOf(lesson: Lesson, making: Making): EditionFile[] | Promise<EditionFile[]>;
  /** Makes what the edition has once. */
  sharedFiles?(making: Making): EditionFile[] | Promise<EditionFile[]>;
  /**
   * For an edition whose folder also holds work of the teacher's: which part of the folder a file of the edition belongs
   * to, and replaces as a whole. Without it, that is the whole folder.
   */
  replaces?(path: string): string;
}
