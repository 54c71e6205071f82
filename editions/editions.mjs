// @ts-check
import { nbgrader } from "./nbgrader/nbgrader.mjs";
import { site } from "./site/site.mjs";
import { slides } from "./slides/slides.mjs";
import { student } from "./student.mjs";
import { teacher } from "./teacher/teacher.mjs";

/**
 * A file of an edition, with its path in the edition's folder: its text, or a file or folder to copy.
 *
 * @typedef {{ path: string, text: string } | { path: string, copyOf: string }} EditionFile
 */

/**
 * What an edition is made with.
 *
 * @typedef {object} Making
 * @property {import("./lessons.mjs").Lesson[]} lessons those of this edition, in reading order
 * @property {string} workFolder empty, and inside the project: notebooks executed there find the library
 * @property {boolean} quick execute on few images and epochs
 * @property {(what: string) => void} update tells what is being done just now
 */

/**
 * One form of the lessons. All that differs between editions is this.
 *
 * @typedef {object} Edition
 * @property {string} what in a few words, for the list of editions
 * @property {(lesson: import("./lessons.mjs").Lesson, making: Making) => EditionFile[] | Promise<EditionFile[]>} filesOf
 *   makes the files of one lesson
 * @property {(making: Making) => EditionFile[] | Promise<EditionFile[]>} [sharedFiles] makes what the edition has once
 * @property {string} [folder] where it is made if nobody says; without it, in build/editions
 * @property {(path: string) => string} [replaces] for an edition whose folder also holds work of the teacher's: which
 *   part of the folder a file of the edition belongs to, and replaces as a whole. Without it, that is the whole folder
 */

/** @type {Record<string, Edition>} */
export const editions = { student, teacher, slides, site, nbgrader };
