import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** In a folder of handed-in notebooks, and in a course: by which names each student's own numbers were drawn. */
export const numbersFile = "numbers.json";

/** By a student's folder: the names, the latest first; the empty one stands for the lessons' own numbers. */
export type NumbersRecord = Record<string, string[]>;

/** What a course's inputs and its students' numbers are drawn by, in its file `secret`, which is made where there is none. */
export function courseSecret(file: string): string {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(16).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}

/** What the numbers of whoever gave this name are drawn by: the same in every class of the course, and on every machine. */
export const drawnBy = (secret: string, name: string): string =>
  createHmac("sha256", secret).update(`numbers of ${name.toLowerCase()}`).digest("base64url");

/** @returns an empty one where there is none, or none that can be read */
export function readNumbers(file: string): NumbersRecord {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
