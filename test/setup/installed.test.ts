import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { root } from "#setup/project.mjs";
import { hashOf, isStamped, writeStamp } from "#setup/stamp.mjs";
import { environmentIsWhole, vouchFor } from "#setup/steps/environment.mjs";
import { packagesAreInstalled } from "#setup/steps/npmPackages.mjs";
import { findPython } from "#setup/steps/python.mjs";

const folder = mkdtempSync(join(tmpdir(), "six-steps-installed-"));
after(() => rmSync(folder, { recursive: true }));

const lock = {
  "": { version: "0.1.0" },
  "node_modules/sharp": { version: "0.35.5" },
  "node_modules/fsevents": { version: "2.3.3", optional: true },
};

function project(name: string, installed?: object): string {
  const path = join(folder, name);
  mkdirSync(join(path, "node_modules"), { recursive: true });
  writeFileSync(join(path, "package-lock.json"), JSON.stringify({ packages: lock }));
  if (installed) {
    writeFileSync(
      join(path, "node_modules", ".package-lock.json"),
      JSON.stringify({ packages: installed }).slice(0, name === "torn" ? 20 : undefined),
    );
  }
  return path;
}

test("npm's packages count as installed when npm says so at its end, and only with the lockfile's versions", () => {
  const sharp = { "node_modules/sharp": { version: "0.35.5" } };
  assert.equal(packagesAreInstalled(root), true);
  assert.equal(packagesAreInstalled(project("interrupted")), false);
  assert.equal(packagesAreInstalled(project("torn", sharp)), false);
  assert.equal(packagesAreInstalled(project("without-optional", sharp)), true);
  assert.equal(
    packagesAreInstalled(project("older", { "node_modules/sharp": { version: "0.34.0" } })),
    false,
  );
  assert.equal(packagesAreInstalled(project("missing", {})), false);
});

test("a half-made Python environment is not taken for a whole one", async () => {
  const environment = join(folder, "venv");
  assert.equal(environmentIsWhole(environment), false);
  execFileSync((await findPython()).executable, ["-m", "venv", "--without-pip", environment]);
  assert.equal(environmentIsWhole(environment), false, "made, but not installed to the end");
  vouchFor(environment);
  assert.equal(environmentIsWhole(environment), true);
  writeStamp(environment, "of other requirements");
  assert.equal(environmentIsWhole(environment), false);
});

test("a stamp vouches for its folder until an input changes in name, content or number", () => {
  const inputs = join(folder, "inputs");
  mkdirSync(join(inputs, "deep"), { recursive: true });
  const result = join(folder, "result");
  mkdirSync(result);
  const states = [
    () => writeFileSync(join(inputs, "deep", "a.ts"), "1"),
    () => writeFileSync(join(inputs, "deep", "a.ts"), "2"),
    () => writeFileSync(join(inputs, "b.ts"), ""),
    () => rmSync(join(inputs, "deep"), { recursive: true }),
  ];
  for (const change of states) {
    change();
    const hash = () => hashOf({ texts: ["version"], paths: [inputs] });
    assert.equal(isStamped(result, hash()), false);
    writeStamp(result, hash());
    assert.equal(isStamped(result, hash()), true);
  }
  assert.notEqual(hashOf({ texts: ["ab", "c"] }), hashOf({ texts: ["a", "bc"] }));
});
