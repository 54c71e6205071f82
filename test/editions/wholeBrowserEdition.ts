import { makeEdition } from "@six-steps/classroom/internal/editions/makeEdition.js";
import { keptFolder } from "../keptFolder.js";
import { dataEnvironment } from "../notebooks/lessonData.js";
import { lessons } from "../notebooks/lessons.js";

/** What its files come from, besides the packages. */
const paths = [
  "notebooks",
  ...[
    "lib/dist",
    "lib/kernels",
    "kernel/dist",
    "kernel/messages",
    "classroom/dist",
    "classroom/src/editions",
  ],
  ...["browser/dist", "browser/declarations", "browser/package.json", "package-lock.json"],
  ...["data/sources.json", "setup/requirements.lite.lock.txt", "setup/requirements.ko.lock.txt"],
];

/** The browser edition of all lessons, with their data. @returns its folder */
export async function wholeBrowserEdition(): Promise<string> {
  const data = await dataEnvironment();
  return keptFolder({
    name: "whole-browser-edition",
    paths,
    texts: [process.env.SIX_STEPS_LANGUAGE ?? "", "SIX_STEPS_DATA" in data ? "patterns" : "pictures"],
    make: (out) => makeBrowserEdition(out, data),
  });
}

/** Makes it anew. @param data of `dataEnvironment` */
export async function makeBrowserEdition(out: string, data: Record<string, string>): Promise<void> {
  const own = process.env.SIX_STEPS_DATA;
  Object.assign(process.env, data);
  try {
    await makeEdition({ name: "browser", lessons: lessons.map(({ name }) => name), out, quick: true });
  } finally {
    if (own === undefined) delete process.env.SIX_STEPS_DATA;
    else process.env.SIX_STEPS_DATA = own;
  }
}
