// @ts-check
// npm run data [-- name ...]: fetches the data sets, for a room without a network or before a lesson asks for them.
import { runCommand } from "../command.mjs";
import { describe, SetupError } from "../errors.mjs";
import { setUpLibrary } from "../setUp.mjs";
import { datasetNames, fetchData } from "../steps/data.mjs";

/** Nothing is installed or built first: in an image that has what it needs, and no more. */
const asInstalled = "--as-installed";

const usage = `npm run data              fetch every data set, each verified; one that is there already is left alone
npm run data -- <name>    only this one: ${datasetNames.join(", ")}; several names may be given

SIX_STEPS_DATA_MIRROR=<folder or address>   where to look first
`;

await runCommand(() => main(process.argv.slice(2)), {
  whenStopped: "Stopped. Run npm run data again to go on from here.",
});

/**
 * @param {string[]} args the data sets to fetch; none means all
 * @returns {Promise<number>} the exit code: 1 if one of them could not be fetched
 */
async function main(args) {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    return 0;
  }
  const names = args.filter((arg) => arg !== asInstalled);
  const unknown = names.find((name) => !datasetNames.includes(name));
  if (unknown !== undefined) {
    throw new SetupError(`There is no data set ${unknown}.`, {
      mend: datasetNames.map((name) => `npm run data -- ${name}`),
    });
  }
  if (!args.includes(asInstalled)) await setUpLibrary();
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
