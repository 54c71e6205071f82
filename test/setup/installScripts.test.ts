import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { inProject } from "#setup/project.mjs";
import { npmCi, npmCommand, takeAway } from "#setup/steps/npmPackages.mjs";

const scratch = mkdtempSync(join(tmpdir(), "six-steps-scripts-"));
after(() => rmSync(scratch, { recursive: true }));

function npm(folder: string, args: string[]) {
  const { command, args: script } = npmCommand();
  const { status, stderr } = spawnSync(
    command,
    [...script, ...args, "--offline", "--no-audit", "--no-fund"],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  assert.equal(status, 0, stderr);
}

/** A project with one package, whose installation would leave a file in the project's folder. */
function project(name: string): { folder: string; mark: string } {
  const folder = join(scratch, name);
  const mark = join(folder, "ran");
  const source = join(folder, "source");
  mkdirSync(source, { recursive: true });
  const install = `node -e "require('node:fs').writeFileSync(${JSON.stringify(mark).replaceAll('"', "'")}, '')"`;
  writeFileSync(
    join(source, "package.json"),
    JSON.stringify({ name: "dep", version: "1.0.0", scripts: { install } }),
  );
  npm(source, ["pack", "--pack-destination", folder]);
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "whole", version: "1.0.0", dependencies: { dep: "file:dep-1.0.0.tgz" } }),
  );
  return { folder, mark };
}

test("no package runs a program of its own while npm installs it, by hand or in npm start", async () => {
  const { folder, mark } = project("safe");
  copyFileSync(inProject(".npmrc"), join(folder, ".npmrc"));
  npm(folder, ["install"]);
  assert.ok(existsSync(join(folder, "node_modules", "dep")));
  assert.equal(existsSync(mark), false);

  rmSync(join(folder, ".npmrc"));
  rmSync(join(folder, "node_modules"), { recursive: true });
  await npmCi(folder, [], { update() {} });
  assert.ok(existsSync(join(folder, "node_modules", "dep")));
  assert.equal(existsSync(mark), false);
});

test("asked for by name, a package that was taken away is installed by its own installer", async () => {
  const { folder, mark } = project("asked");
  copyFileSync(inProject(".npmrc"), join(folder, ".npmrc"));
  npm(folder, ["install"]);
  takeAway(folder, ["node_modules/dep"]);
  assert.equal(existsSync(join(folder, "node_modules", "dep")), false);
  npm(folder, ["install", "--no-save", "--ignore-scripts=false", "./dep-1.0.0.tgz"]);
  assert.equal(existsSync(mark), true);
});
