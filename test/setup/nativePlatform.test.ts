import assert from "node:assert/strict";
import test from "node:test";
import { line } from "#setup/commands/native.mjs";
import { SetupError } from "#setup/errors.mjs";
import { namedMirror } from "#setup/native/officialLibrary.mjs";
import { platformProblem, thisPlatform } from "#setup/native/platform.mjs";

const supported = { system: "linux", processor: "x64", hasGlibc: true };

test("Linux on x64 with glibc can have native TensorFlow", () => {
  assert.equal(platformProblem(supported), undefined);
});

for (const [platform, message] of [
  [
    { ...supported, system: "darwin", processor: "arm64" },
    /on Linux on x64 only, and this is macOS on arm64\.$/,
  ],
  [{ ...supported, system: "win32" }, /on Linux on x64 only, and this is Windows on x64\.$/],
  [{ ...supported, processor: "arm64" }, /on Linux on x64 only, and this is Linux on arm64\.$/],
  [{ ...supported, hasGlibc: false }, /built for Linux with glibc, .* as Alpine's musl\.$/],
] as const) {
  test(`elsewhere it says so: ${Object.values(platform).join(" ")}`, () => {
    const problem = platformProblem(platform);
    assert.ok(problem instanceof SetupError);
    assert.match(problem.message, message);
  });
}

test("what is told of this machine is what Node tells", () => {
  const { system, processor, hasGlibc } = thisPlatform();
  assert.deepEqual([system, processor], [process.platform, process.arch]);
  assert.equal(typeof hasGlibc, "boolean");
});

test("an option that is not known is named, with those that are", () => {
  assert.deepEqual(line.parse(["--remove"]), { remove: true, help: false, words: [] });
  assert.deepEqual(line.parse([]), { remove: false, help: false, words: [] });
  assert.throws(() => line.parse(["--undo"]), /"--undo" is not an option .* --remove, --help\./);
});

test("a mirror for tfjs-node's installer is taken over https alone, whatever its setting is called", () => {
  assert.equal(namedMirror({}), undefined);
  assert.equal(namedMirror({ TFJS_NODE_CDN_STORAGE: "" }), undefined);
  for (const name of [
    "TFJS_NODE_CDN_STORAGE",
    "npm_config_TFJS_NODE_CDN_STORAGE",
    "CDN_STORAGE",
    "TFJS_NODE_BASE_URI",
    "npm_config_TFJS_NODE_BASE_URI",
  ]) {
    assert.equal(namedMirror({ [name]: "https://mirror.test/" }), "https://mirror.test/");
    for (const address of [
      "http://mirror.test/",
      "HTTP://mirror.test/",
      "ftp://mirror.test",
      "mirror.test",
    ]) {
      assert.throws(
        () => namedMirror({ [name]: address }),
        (error) =>
          error instanceof SetupError &&
          error.message.startsWith(`${name} is "${address}", `) &&
          error.mend.length > 0,
      );
    }
  }
});

test("where there is only tfjs-node's own installer, the way to run it is told, and that no hash checks it", () => {
  const problem = platformProblem({ ...supported, system: "darwin", processor: "arm64" });
  assert.match(
    problem?.mend.join("\n") ?? "",
    /npm install --no-save --ignore-scripts=false @tensorflow\/tfjs-node@4\.22\.0 .*no hash/,
  );
});
