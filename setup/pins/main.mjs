// @ts-check
// npm run lock:python: writes what the Python environments are made of, from the short files that say what is wanted.
import { requireWritable } from "../diskSpace.mjs";
import { describe, SetupError, Stopped } from "../errors.mjs";
import { withLock } from "../lock.mjs";
import { endAllGroups } from "../processGroup.mjs";
import { Progress } from "../progress.mjs";
import { listenForStop } from "../signals.mjs";
import { lockAll, resolver } from "./lockPython.mjs";

const usage = `npm run lock:python               write each requirements.lock.txt anew after a change in its requirements.txt
npm run lock:python -- --upgrade  the same, with the newest versions of all that the requirements leave open
`;

const { stop, hurry } = listenForStop();

try {
  await Promise.race([main(process.argv.slice(2)), stopped()]);
} catch (error) {
  await endAllGroups({ milliseconds: 3000, hurry });
  console.error(
    error instanceof Stopped ? "\nStopped. Locks that are not written yet are as before." : describe(error),
  );
  process.exit(error instanceof Stopped ? 130 : 1);
}
process.exit(0);

/** @param {string[]} args */
async function main(args) {
  if (args.includes("--help") || args.includes("-h")) return console.log(usage);
  const unknown = args.find((arg) => arg !== "--upgrade");
  if (unknown !== undefined) {
    throw new SetupError(
      `${JSON.stringify(unknown)} is not an option of npm run lock:python; it knows --upgrade.`,
      {
        mend: "npm run lock:python -- --help",
      },
    );
  }
  requireWritable();
  await withLock(async () => {
    if (!resolver.isDone()) {
      const progress = new Progress(resolver.title);
      await resolver.run(progress);
      progress.done();
    }
    await lockAll({ upgrade: args.length > 0 });
  });
}

/** @returns {Promise<never>} */
function stopped() {
  return new Promise((_, reject) => stop.addEventListener("abort", () => reject(new Stopped())));
}
