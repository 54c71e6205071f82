import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ownCell } from "./changedCells.js";
import { lesson } from "./course.js";

/** What a submission is called. */
export const file = `${lesson}.ipynb`;

/** What lies in a student's folder that cannot be graded, and what the sentence about it says. */
export const unreadable: Record<string, { put: (folder: string) => void; says: RegExp }> = {
  nothing: { put: () => {}, says: /holds no file that ends in \.ipynb, only nothing/ },
  pdf: { put: (folder) => writeFileSync(join(folder, "my work.pdf"), "%PDF"), says: /only “my work\.pdf”/ },
  empty: {
    put: (folder) => writeFileSync(join(folder, file), ""),
    says: /“04-output-layer\.ipynb” is empty/,
  },
  cut: {
    put: (folder) => writeFileSync(join(folder, "x.ipynb"), '{\n"cells": ['),
    says: /“x\.ipynb” is not a notebook, or it is damaged: line 2/,
  },
  list: { put: (folder) => writeFileSync(join(folder, file), "[1]"), says: /is JSON, but no notebook/ },
  nested: {
    put: (folder) => writeFileSync(join(folder, file), "[".repeat(100_000)),
    says: /is not a notebook/,
  },
  picture: {
    put: (folder) => writeFileSync(join(folder, file), Buffer.from([0x89, 0x50, 0xff, 0x00])),
    says: /is not a notebook/,
  },
  other: {
    put: (folder) =>
      writeFileSync(
        join(folder, file),
        JSON.stringify({ cells: [ownCell("1 + 1", "a")], metadata: {}, nbformat: 4, nbformat_minor: 5 }),
      ),
    says: /holds no cell of this lesson's exercises/,
  },
  link: { put: (folder) => symlinkSync("/nowhere", join(folder, file)), says: /is a link, not a file/ },
  pipe: {
    put: (folder) => execFileSync("mkfifo", [join(folder, file)]),
    says: /is a pipe or device, not a file/,
  },
  folder: { put: (folder) => mkdirSync(join(folder, file)), says: /is a folder, not a file/ },
  time: {
    put: (folder) => execFileSync("mkfifo", [join(folder, "timestamp.txt")]),
    says: /holds a timestamp\.txt that is a pipe or device, not a file\. Take it out\. Wanted/,
  },
};
