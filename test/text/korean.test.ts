import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { inProject } from "#setup/project.mjs";
import { englishTables, untranslatedSentences } from "#setup/text/untranslated.mjs";

const packages = ["lib", "kernel", "browser", "classroom"];
const sources = packages.flatMap((one) =>
  readdirSync(inProject(one, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(one, "src", file)),
);
const korean = [
  ...sources.filter((file) => file.endsWith(".ko.ts")),
  ...["setUp", "commands"].map((table) => `setup/text/${table}.ko.mjs`),
];
const text = (file: string) => readFileSync(inProject(file), "utf8");

test("each table is asked for by its own path, so that its translation is found", () => {
  let count = 0;
  for (const file of sources.filter(
    (one) => !one.endsWith("text/language.ts") && !one.endsWith("src/text.ts"),
  )) {
    const asked = /inLanguage(?:<[^>]*>)?\("([^"]+)", en\)/.exec(text(file))?.[1];
    if (asked === undefined) continue;
    const imported = /import \{ en \} from "([^"]+)\.en\.js"/.exec(text(file))?.[1];
    const [folder] = file.split("/");
    assert.equal(asked, relative(join(folder, "src"), join(dirname(file), String(imported))), file);
    count++;
  }
  assert.ok(count > 100, `${count}`);
});

/** What the lessons can show, and what a student meets around them. */
const complete = /^(?:lib|kernel|browser|setup|classroom\/(?:editions|grading|page|server|student))\b/;

test("every sentence that the lessons can show is there in Korean", async () => {
  const { untranslated, without } = await untranslatedSentences("ko");
  assert.deepEqual(untranslated, []);
  assert.deepEqual(
    without.filter((table) => complete.test(table)),
    [],
  );
});

test("a sentence that is missing is listed, and so is a table", async () => {
  const { untranslated, without, count } = await untranslatedSentences("zz");
  assert.deepEqual(untranslated, []);
  assert.deepEqual(
    without,
    englishTables().map(({ table }) => table),
  );
  assert.ok(count > 1000, `${count}`);
});

test("no particle stands behind a value that may end in any letter", () => {
  const particle = /\$\{[^}]*\}(?:\\`)?(?:은|는|이|가|을|를|와|과|으로|로|라고|이라고)(?=[\s,.])/;
  const found = korean.flatMap((file) =>
    text(file)
      .split("\n")
      .flatMap((line, i) => (particle.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
  );
  assert.equal(found.join("\n"), "");
});

test("what is written is plain, polite Korean", () => {
  for (const file of korean) {
    const found = /당신|그녀|에 의해|으로부터의|되어지/.exec(text(file))?.[0];
    assert.equal(found, undefined, file);
  }
});

const run = (folder: string, language: string, code: string, env = {}) => {
  const all = { ...process.env, SIX_STEPS_LANGUAGE: language, ...env };
  return spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: folder,
    env: all,
    encoding: "utf8",
  });
};

test("who reads English loads no table of another language", (t) => {
  const everything = `await import("six-steps");
for (const room of ["language/createLanguage", "protocol/protocol"]) await import("@six-steps/kernel/internal/" + room + ".js");`;
  const folder = mkdtempSync(join(tmpdir(), "six-steps-coverage-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const loaded = (language: string) => {
    const to = join(folder, language);
    const { status, stderr } = run(inProject("."), language, everything, {
      NODE_V8_COVERAGE: to,
    });
    assert.equal(status, 0, stderr);
    const reports = readdirSync(to).map((name) => JSON.parse(readFileSync(join(to, name), "utf8")));
    return (reports as { result: { url: string }[] }[])
      .flatMap(({ result }) => result)
      .map(({ url }) => url)
      .filter((url) => /\.[a-z]{2}\.js$/.test(url) && !url.endsWith(".en.js"));
  };
  assert.deepEqual(loaded("en"), []);
  assert.ok(loaded("ko").length > 20);
});

test("a third language needs its tables and no change in code", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "six-steps-third-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const one of ["dist", "kernels", "package.json"]) {
    cpSync(inProject("lib", one), join(folder, "lib", one), { recursive: true });
  }
  symlinkSync(inProject("node_modules"), join(folder, "node_modules"));
  symlinkSync(inProject("lib", "src"), join(folder, "lib", "src"));
  const write = (table: string, sentences: object) =>
    writeFileSync(
      join(folder, "lib", "dist", `${table}.zz.js`),
      `export const zz = ${JSON.stringify(sentences)};`,
    );
  write("text/languageName", { name: "Zz" });
  write("exercises/core/feedback", { correct: "Zorrect" });
  const code = `
    import { feedbackText } from "./lib/dist/exercises/core/feedbackText.js";
    console.log(feedbackText.correct, feedbackText.incorrect);`;
  assert.equal(run(folder, "zz", code).stdout, "Zorrect Not yet\n");
  assert.match(
    run(folder, "yy", code).stderr,
    /SIX_STEPS_LANGUAGE is "yy", which is not one of en, ko, zz\./,
  );
});
