import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { inProject, root } from "#setup/project.mjs";

const folder = inProject("build", `class-platforms-${process.pid}`);
after(() => rmSync(folder, { recursive: true, force: true }));

const sides = {
  page: { extends: inProject("classroom", "src", "page", "tsconfig.json") },
  server: { extends: inProject("classroom", "tsconfig.json"), checked: { noCheck: false, noResolve: false } },
};

/** What the compiler says of files with the settings of the page, or of all else in the classroom. */
function complaint(side: keyof typeof sides, include: string[], options: object = {}): string {
  const { extends: from, checked = {} } = { checked: {}, ...sides[side] };
  const settings = {
    extends: from,
    compilerOptions: { ...checked, noEmit: true, rootDir: root, ...options },
    include,
    exclude: ["page", "student"].map((part) => inProject("classroom", "src", part)),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const tsc = inProject("node_modules", "typescript", "bin", "tsc");
  return spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" }).stdout;
}

function complaintOf(side: keyof typeof sides, line: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "tried.ts"), `${line}\nexport {};\n`);
  return complaint(side, ["tried.ts"]);
}

test("the page sees what browsers have and nothing of Node's; the server the other way round", () => {
  const browsers = ["document.title;", "location.hash;", "customElements.get('x');"];
  const nodes = ["process.env;", "Buffer.alloc(1);", "import 'node:fs'; await import('node:fs');"];
  for (const line of browsers) {
    assert.equal(complaintOf("page", line), "", line);
    assert.match(complaintOf("server", line), /error TS/, line);
  }
  for (const line of nodes) {
    assert.equal(complaintOf("server", line), "", line);
    assert.match(complaintOf("page", line), /error TS/, line);
  }
});

test("all that a teacher runs, but for the pages, keeps to what Node has", () => {
  assert.equal(complaint("server", [inProject("classroom", "src")], { allowJs: true }), "");
});
