import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { parseStartOptions } from "#setup/commands/start.mjs";
import { SetupError } from "#setup/errors.mjs";
import { commandLine, flag, value, values } from "#setup/options.mjs";
import { text, whole } from "#setup/optionValues.mjs";
import { myWorkFolder, notebooksFolder, root } from "#setup/project.mjs";

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
  assert.deepEqual(parseStartOptions(["--language", "ko"]), { ...defaults, language: "ko" });
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
  [["--language"], /--language needs one of en, ko after it/],
  [["--language", "xx"], /--language must be one of en, ko, but is "xx"/],
  [["--language", "ko", "--original"], /--language is for your copies, and --original opens notebooks/],
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

const line = commandLine({
  name: "npm run try",
  does: "try what a table can say",
  words: "<name> …",
  options: {
    host: value("[ADDRESS]", text("an address"), "where to listen;\neverywhere without one", {
      alone: "0.0.0.0",
    }),
    count: value("N", whole(-2, 9), "how many"),
    lesson: values("NN", text("the number of a lesson"), "which"),
    fast: flag("hurry"),
    slow: flag("do not"),
  },
  apart: [["slow", "fast", "--slow and --fast are opposites"]],
});

test("one table makes the help, with every option in it and its lines under one another", () => {
  assert.match(line.usage, /^npm run try +try what a table can say\nnpm run try -- <name> … \[options\]\n\n/);
  const [host, more, ...rest] = line.usage.split("\n").slice(3);
  assert.equal(more.indexOf("everywhere"), host.indexOf("where to listen"));
  assert.deepEqual(
    rest.filter(Boolean).map((text) => text.trim().split(/ {2,}/)),
    [
      ["--count N", "how many"],
      ["--lesson NN", "which"],
      ["--fast", "hurry"],
      ["--slow", "do not"],
      ["--help", "this text"],
    ],
  );
});

test("what is given is read, words apart, and an option may stand several times or without its text", () => {
  const none = { fast: false, slow: false, help: false, lesson: [], words: [] };
  assert.deepEqual(line.parse([]), none);
  assert.deepEqual(line.parse(["a", "--lesson", "04", "--fast", "b", "--lesson=05", "--count", "-2"]), {
    ...none,
    fast: true,
    lesson: ["04", "05"],
    count: -2,
    words: ["a", "b"],
  });
  assert.equal(line.parse(["--host", "--fast"]).host, "0.0.0.0");
  assert.equal(line.parse(["--host", "::1"]).host, "::1");
  assert.equal(line.parse(["a", "--host"]).host, "0.0.0.0");
  assert.equal(line.parse(["--slow", "--fast", "--help"]).help, true);
});

test("a command that passes words on keeps the options of another program in their order", () => {
  const passing = commandLine({
    name: "npm run pass",
    does: "pass on",
    words: "<command>",
    passesOn: true,
    options: { port: value("N", whole(1, 9), "which") },
  });
  assert.equal(passing.parse(["--help"]).help, true);
  assert.deepEqual(passing.parse(["list", "--port", "3", "--db", "x", "--help", "-ab", "--force=1"]), {
    help: false,
    port: 3,
    words: ["list", "--db", "x", "--help", "-ab", "--force=1"],
  });
});

for (const [args, message, mend] of [
  [
    ["--constructor"],
    /"--constructor" is not an option of npm run try; it knows --host \[ADDRESS\], --count N/,
    "--help",
  ],
  [["--fast=yes"], /"--fast=yes" is not an option/, "--help"],
  [["--count=1.5"], /--count must be a number from -2 to 9, but is "1\.5"\./, "--help"],
  [["--lesson", "--fast"], /--lesson needs the number of a lesson after it\./, "--help"],
  [["--slow", "--fast"], /--slow and --fast are opposites: give one of the two\./, "--slow"],
] as const) {
  test(`the table refuses ${args.join(" ")}`, () => {
    assert.throws(
      () => line.parse(args),
      (error) =>
        error instanceof SetupError &&
        message.test(error.message) &&
        error.mend.join() === `npm run try -- ${mend}`,
    );
  });
}
