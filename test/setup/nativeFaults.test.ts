import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { findCompiler } from "#setup/native/compiler.mjs";
import { tfjsNodeIn } from "#setup/native/folders.mjs";
import { nativePackages } from "#setup/native/lockedPackages.mjs";
import { removeNative } from "#setup/native/remove.mjs";
import { verify } from "#setup/native/verify.mjs";
import { problem } from "./setupProblem.js";

const scratch = mkdtempSync(join(tmpdir(), "six-steps-native-"));
after(() => rmSync(scratch, { recursive: true }));
const newFolder = () => mkdtempSync(join(scratch, "case-"));

const compiles = await findCompiler().then(
  () => true,
  () => false,
);

test("without a C++ compiler, one sentence says so, with the command that installs it", async () => {
  const { CXX, ...env } = process.env;
  const { message, mend } = await problem(() => findCompiler({ ...env, PATH: newFolder() }));
  assert.equal(
    message,
    "tfjs-node's binding has to be compiled, and none of g++, c++, clang++ compiles C++17 here.",
  );
  assert.match(mend[0], /install/);
  const named = await problem(() => findCompiler({ ...env, CXX: "no-such-compiler -m64" }));
  assert.match(named.message, /^CXX names no-such-compiler -m64, which does not compile C\+\+17 here/);
});

test("a compiler that lacks its standard library is as good as none", {
  skip: !compiles && "there is no C++ compiler",
}, async () => {
  const [command] = await findCompiler();
  await problem(() => findCompiler({ ...process.env, CXX: `${command} -nostdinc++` }));
});

/** An installation whose tfjs-node is this text. */
function installation(source: string): string {
  const folder = newFolder();
  mkdirSync(tfjsNodeIn(folder), { recursive: true });
  writeFileSync(tfjsNodeIn(folder, "index.js"), source);
  return folder;
}

test("a tfjs-node that does not load is told in its own words", async () => {
  const folder = installation('throw new Error("libtensorflow_cc.so.2: cannot open shared object file");');
  const error = await problem(() => verify(folder));
  assert.match(error.message, /^Loading tfjs-node failed with exit code 1\./);
  assert.match(error.output, /libtensorflow_cc\.so\.2: cannot open shared object file/);
});

test("a tfjs-node that registers itself in another TensorFlow.js is found out", async () => {
  const { message } = await problem(() => verify(installation("")));
  assert.match(message, /registered itself in another TensorFlow\.js than the project's/);
});

test("a processor that TensorFlow is not built for is named", {
  skip: process.platform === "win32" && "Windows has no SIGILL",
}, async () => {
  const { message } = await problem(() =>
    verify(installation('process.kill(process.pid, "SIGILL");setTimeout(() => {}, 9e3);')),
  );
  assert.match(message, /needs a processor with AVX/);
});

test("npm gets tfjs-node with all that it needs, pinned, and TensorFlow.js stays the project's", () => {
  const { manifest, lock } = nativePackages();
  const packages = lock.packages as Record<
    string,
    { integrity?: string; dependencies?: Record<string, string> }
  >;
  const paths = Object.keys(packages);
  assert.deepEqual(manifest.dependencies["@tensorflow/tfjs-node"], "4.22.0");
  assert.deepEqual(
    paths.filter((path) => path.includes("@tensorflow/")),
    ["node_modules/@tensorflow/tfjs-node"],
  );
  for (const [path, { integrity, dependencies }] of Object.entries(packages)) {
    if (path !== "") assert.match(integrity ?? "", /^sha512-/, path);
    for (const name of Object.keys(dependencies ?? {})) {
      assert.ok(
        paths.some((other) => other.endsWith(`node_modules/${name}`)),
        `${path} needs ${name}`,
      );
    }
  }
});

test("removing takes away a finished and a half-made installation, and says how much that was", () => {
  const folder = newFolder();
  const where = {
    nativeFolder: join(folder, "native"),
    workingFolder: join(folder, ".setup", "native"),
    outdatedFolder: join(folder, ".setup", "native.old"),
  };
  assert.equal(removeNative(where), 0);
  for (const path of Object.values(where)) {
    mkdirSync(join(path, "deps"), { recursive: true });
    writeFileSync(join(path, "deps", "library.so"), Buffer.alloc(2e6));
    symlinkSync("library.so", join(path, "deps", "library.so.2"));
  }
  assert.equal(removeNative(where), 6);
  for (const path of Object.values(where)) assert.equal(existsSync(path), false);
  assert.equal(removeNative(where), 0);
});
