import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import test, { before } from "node:test";
import { hubEnvironmentFolder, hubSteps } from "@six-steps/classroom/internal/hub/steps.js";
import { nativePackages } from "#setup/native/lockedPackages.mjs";
import { environmentFolder, inProject } from "#setup/project.mjs";
import { setUp } from "#setup/setUp.mjs";

before(() => setUp({ more: hubSteps, data: false }));

const isLicence = (name: string) => /licen[cs]e|copying|notice/i.test(name);

/** What classroom/deploy/student/Dockerfile leaves in node_modules, by path, with each package's own statement of its licence. */
function shippedPackages(): [string, string][] {
  const { packages } = JSON.parse(readFileSync(inProject("package-lock.json"), "utf8"));
  const native = new Set(Object.keys(nativePackages().lock.packages));
  return Object.keys(packages)
    .filter((path) => path.startsWith("node_modules/") && !packages[path].dev && existsSync(inProject(path)))
    .filter((path) => !(native.has(path) && path.includes("tfjs-node")))
    .map((path) => [path, JSON.parse(readFileSync(inProject(path, "package.json"), "utf8")).license]);
}

test("every npm package in the students' image has its licence beside it, or in LICENCES.md", () => {
  const text = readFileSync(inProject("classroom", "deploy", "student", "LICENCES.md"), "utf8");
  const told = [...text.matchAll(/^\| `([^`]+)` \| ([^|]+?) \|/gm)].map(([, name, licence]) => ({
    pattern: new RegExp(`^node_modules/${name.replaceAll(".", "\\.").replace("*", "[^/]+")}$`),
    licence,
    name,
  }));
  const used = new Set<string>();
  for (const [path, licence] of shippedPackages()) {
    if (readdirSync(realpathSync(inProject(path))).some(isLicence)) continue;
    const entry = told.find(({ pattern }) => pattern.test(path));
    assert.ok(entry, `${path} (${licence}) brings no licence, and LICENCES.md does not name it`);
    assert.equal(entry.licence, licence, path);
    used.add(entry.name);
  }
  const other = told.filter(({ name }) => !used.has(name)).map(({ name }) => name);
  assert.deepEqual(other, [], "named, but not shipped or with a licence of their own");
});

test("every Python package in the images has its licence beside it", () => {
  for (const environment of [environmentFolder, hubEnvironmentFolder]) {
    const library = join(environment, "lib");
    const [version] = readdirSync(library);
    const packages = join(library, version, "site-packages");
    const without = readdirSync(packages)
      .filter((name) => name.endsWith(".dist-info"))
      .filter(
        (name) => !readdirSync(join(packages, name), { recursive: true, encoding: "utf8" }).some(isLicence),
      );
    // Its only file says in its first lines: MIT, by Tomasz Jaskowski.
    assert.deepEqual(
      without.filter((name) => !name.startsWith("onetimepass-")),
      [],
    );
  }
});

test("plotly.js lies beside the kernel with its licence", () => {
  const kernel = join(environmentFolder, "share", "jupyter", "kernels", "six-steps");
  assert.match(readFileSync(join(kernel, "plotly-LICENSE.txt"), "utf8"), /MIT License[\s\S]*Plotly/);
});
