import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test, { after } from "node:test";
import { fetchWheel, unpackWheel, wholeWheel } from "#setup/native/wheel.mjs";
import { pythonOf } from "#setup/project.mjs";
import { problem } from "./setupProblem.js";

const scratch = mkdtempSync(join(tmpdir(), "six-steps-wheel-"));
after(() => rmSync(scratch, { recursive: true }));
const newFolder = () => mkdtempSync(join(scratch, "case-"));
const progress = { update() {} };

const wheelName = "tensorflow_cpu-2.13.1-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl";

/** A wheel that pip takes for TensorFlow's, with other files in it. */
function makeWheel(folder: string, files: Record<string, string> = {}): string {
  const info = "tensorflow_cpu-2.13.1.dist-info";
  const all = {
    ...files,
    [`${info}/METADATA`]: "Metadata-Version: 2.1\nName: tensorflow-cpu\nVersion: 2.13.1\n",
    [`${info}/WHEEL`]: "Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: cp311-cp311-manylinux_2_17_x86_64\n",
    [`${info}/RECORD`]: "",
  };
  const path = join(folder, wheelName);
  const script = `import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as wheel:
    for name, text in json.loads(sys.argv[2]).items(): wheel.writestr(name, text)`;
  execFileSync(pythonOf(), ["-c", script, path, JSON.stringify(all)]);
  return path;
}

function pin(wheel: string): string {
  const sha256 = createHash("sha256").update(readFileSync(wheel)).digest("hex");
  const path = join(dirname(wheel), "requirements.txt");
  writeFileSync(path, `tensorflow-cpu==2.13.1 --hash=sha256:${sha256}\n`);
  return path;
}

/** pip with one folder for the whole world. */
const pipFrom = (folder: string) => ({ ...process.env, PIP_NO_INDEX: "1", PIP_FIND_LINKS: folder });

test("a wheel with another SHA-256 than the pinned one is refused", async () => {
  const shop = newFolder();
  makeWheel(shop);
  const folder = join(newFolder(), "wheel");
  const error = await problem(() => fetchWheel(folder, progress, { env: pipFrom(shop) }));
  assert.match(error.message, /^pip download failed/);
  assert.match(error.output, /DO NOT MATCH THE HASHES|Expected sha256/);
  assert.equal(await wholeWheel(folder), undefined);
});

test("a wheel that is cut off is fetched again, and a whole one is not", async () => {
  const shop = newFolder();
  const requirements = pin(makeWheel(shop));
  const folder = join(newFolder(), "wheel");
  const wheel = await fetchWheel(folder, progress, { requirements, env: pipFrom(shop) });
  assert.deepEqual(readdirSync(folder), [wheelName], "pip's scratch files are gone");
  truncateSync(wheel, 100);
  assert.equal(await wholeWheel(folder, requirements), undefined);
  assert.equal(await fetchWheel(folder, progress, { requirements, env: pipFrom(shop) }), wheel);
  assert.equal(await fetchWheel(folder, progress, { requirements, env: pipFrom(newFolder()) }), wheel);
});

test("a wheel without the C library, or none at all, is named", async () => {
  const shop = newFolder();
  const empty = makeWheel(shop, { "tensorflow/__init__.py": "" });
  const unpacked = join(shop, "deps");
  assert.match(
    (await problem(() => unpackWheel(empty, unpacked))).output,
    /does not hold TensorFlow's C library\./,
  );
  truncateSync(empty, 100);
  assert.match((await problem(() => unpackWheel(empty, unpacked))).output, /is damaged: /);
});

test("of a wheel, the two libraries, the C headers and the licences are taken, and nothing else", async () => {
  const shop = newFolder();
  const wheel = makeWheel(shop, {
    "tensorflow/libtensorflow_cc.so.2": "cc",
    "tensorflow/libtensorflow_framework.so.2": "framework",
    "tensorflow/include/tensorflow/c/c_api.h": "header",
    "tensorflow/include/tensorflow/core/platform/ctstring.h": "header",
    "tensorflow/include/google/protobuf/any.h": "header",
    "tensorflow/python/ops.py": "",
    "tensorflow/THIRD_PARTY_NOTICES.txt": "notices",
    "tensorflow_cpu-2.13.1.dist-info/LICENSE": "licence",
  });
  await unpackWheel(wheel, join(shop, "deps"));
  const files = readdirSync(join(shop, "deps"), { recursive: true, encoding: "utf8" });
  assert.deepEqual(files.filter((name) => /\.|LICENSE/.test(name)).sort(), [
    "LICENSE",
    "THIRD_PARTY_NOTICES.txt",
    "include/tensorflow/c/c_api.h",
    "include/tensorflow/core/platform/ctstring.h",
    "lib/libtensorflow_cc.so.2",
    "lib/libtensorflow_framework.so.2",
  ]);
});
