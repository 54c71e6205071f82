import assert from "node:assert/strict";
import test from "node:test";
import { SetupError } from "#setup/errors.mjs";
import { parseNativeOptions } from "#setup/native/options.mjs";
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
  assert.deepEqual(parseNativeOptions(["--remove"]), { remove: true, help: false });
  assert.deepEqual(parseNativeOptions([]), { remove: false, help: false });
  assert.throws(() => parseNativeOptions(["--undo"]), /"--undo" is not an option .* --remove, --help\./);
});
