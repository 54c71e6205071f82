import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { inProject, root } from "#setup/project.mjs";

const folder = inProject("build", `class-platforms-${process.pid}`);
after(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says of a line of code with the settings of the page or of the server. */
function complaint(side: "page" | "server", line: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "tried.ts"), `${line}\nexport {};\n`);
  const settings = {
    extends: inProject("classroom", "src", side, "tsconfig.json"),
    compilerOptions: { noEmit: true, rootDir: root },
    include: ["tried.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const tsc = inProject("node_modules", "typescript", "bin", "tsc");
  return spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" }).stdout;
}

test("the page sees what browsers have and nothing of Node's; the server the other way round", () => {
  const browsers = ["document.title;", "location.hash;", "customElements.get('x');"];
  const nodes = ["process.env;", "Buffer.alloc(1);", "import 'node:fs'; await import('node:fs');"];
  for (const line of browsers) {
    assert.equal(complaint("page", line), "", line);
    assert.match(complaint("server", line), /error TS/, line);
  }
  for (const line of nodes) {
    assert.equal(complaint("server", line), "", line);
    assert.match(complaint("page", line), /error TS/, line);
  }
});
