// @ts-check
import { command } from "../command.mjs";
import { describe, SetupError } from "../errors.mjs";
import { commandLine, flag } from "../options.mjs";
import { oneOf } from "../optionValues.mjs";
import { setUpLibrary } from "../setUp.mjs";
import { datasetNames, fetchData } from "../steps/data.mjs";

const line = commandLine({
  name: "npm run data",
  does: "fetch every data set, each verified; one that is there already is left alone",
  words: "<name> …",
  about: `Only the data sets that are named, if any are: ${datasetNames.join(", ")}`,
  options: {
    "as-installed": flag("install and build nothing first: in an image that has what it needs, and no more"),
  },
  more: "SIX_STEPS_DATA_MIRROR=<folder or address>   where to look first",
});

export const run = command(line, main, {
  whenStopped: "Stopped. Run npm run data again to go on from here.",
});

/**
 * @param {{ words: string[], "as-installed": boolean }} asked
 * @returns {Promise<number>} the exit code: 1 if one of them could not be fetched
 */
async function main({ words, "as-installed": asInstalled }) {
  const names = oneOf(words, datasetNames, "data set", `npm run data -- ${datasetNames[0]}`);
  if (!asInstalled) await setUpLibrary();
  let code = 0;
  for (const name of names.length > 0 ? names : datasetNames) {
    try {
      console.log(`✓ ${await fetchData(name)}`);
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      console.error(describe(error));
      code = 1;
    }
  }
  return code;
}
