import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { SetupError } from "#setup/errors.mjs";
import { myWorkFolder, notebooksFolder, root } from "#setup/project.mjs";
import { parseStartOptions } from "#setup/start/options.mjs";

const defaults = {
  browser: true,
  classic: false,
  rise: false,
  quick: false,
  help: false,
  folder: myWorkFolder,
};

test("without options, JupyterLab opens on the student's copies in a browser, on any free port", () => {
  assert.deepEqual(parseStartOptions([]), defaults);
});

test("each option sets what it says, in either spelling and any order", () => {
  assert.deepEqual(
    parseStartOptions(["--quick", "--port", "9000", "--classic", "--no-browser", "--folder", "lib"]),
    {
      browser: false,
      classic: true,
      rise: false,
      quick: true,
      help: false,
      port: 9000,
      folder: join(root, "lib"),
    },
  );
  assert.deepEqual(parseStartOptions(["--original"]), { ...defaults, folder: notebooksFolder });
  assert.deepEqual(parseStartOptions(["--rise", "--original"]), {
    ...defaults,
    rise: true,
    folder: notebooksFolder,
  });
  assert.deepEqual(parseStartOptions(["--port=9000"]), { ...defaults, port: 9000 });
  assert.equal(parseStartOptions(["-h"]).help, true);
});

const mistakes: [string[], RegExp][] = [
  [["--prot", "9000"], /"--prot" is not an option of npm start; it knows --no-browser, --port N, /],
  [["9000"], /"9000" is not an option/],
  [["--classic=yes"], /"--classic=yes" is not an option/],
  [["--rise", "--classic"], /--rise shows slides in JupyterLab, and --classic opens Notebook 7/],
  [["--port"], /--port needs a number from 1 to 65535 after it/],
  [["--port", "no"], /--port must be a number from 1 to 65535, but is "no"/],
  [["--port", "--classic"], /but is "--classic"/],
  [["--port", "0"], /but is "0"/],
  [["--port", "65536"], /but is "65536"/],
  [["--port=8e3"], /but is "8e3"/],
  [["--original", "--folder", "lib"], /--original opens notebooks\/ and --folder another folder/],
  [["--folder"], /--folder needs the path of a folder/],
  [["--folder", "nowhere"], /--folder names .*nowhere, and there is no such folder/],
  [["--folder", ".."], /--folder must lie inside the project .*, but is /],
  [["--folder", "package.json"], /package.json, and there is no such folder/],
];
for (const [args, message] of mistakes) {
  test(`npm start -- ${args.join(" ")} is answered in one sentence with what would do`, () => {
    assert.throws(
      () => parseStartOptions(args),
      (error) => error instanceof SetupError && message.test(error.message) && error.mend.length > 0,
    );
  });
}
