import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { inProject } from "#setup/project.mjs";

/** In a process of its own: the language is that of the whole set-up. */
function said(language: string): string {
  const code = `
    const { speak } = await import("./setup/text/text.mjs");
    await speak(${JSON.stringify(language)});
    const { describe, SetupError } = await import("./setup/errors.mjs");
    const { copiesReport } = await import("./setup/copies/report.mjs");
    const { causeOf } = await import("./setup/causes.mjs");
    const { npmPackages } = await import("./setup/steps/npmPackages.mjs");
    const none = { copied: [], updated: [], renewed: [], damaged: [], untranslated: [] };
    const lines = copiesReport({ ...none, copied: ["a", "b", "c", "d"], renewed: [{ copy: "e", old: "f" }] }, "my-work");
    const cause = causeOf("npm error code ENOTFOUND");
    console.log([npmPackages.title, ...lines, describe(new SetupError(cause.sentence, cause))].join("\\n"));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: inProject("."),
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

test("the set-up speaks the language of the student's copies", () => {
  const korean = said("ko");
  assert.match(korean, /^npm 패키지, 약 600 MB\n/);
  assert.match(korean, /my-work\/ 폴더에 복사했습니다: 레슨 4개\./);
  assert.match(korean, /✗ 네트워크에 연결되어 있지 않거나[\s\S]*해결 방법: 네트워크에 연결한 다음/);
});

test("in English it says what it always said, and so it does in a language that it does not know", () => {
  const english = said("en");
  assert.match(
    english,
    /^npm packages, about 600 MB\nCopied to my-work\/, where your answers are kept: 4 lessons\.\n/,
  );
  assert.match(
    english,
    /✗ there is no network, or a proxy refuses\.\n {2}To mend it: connect to the network/,
  );
  assert.equal(said("zz"), english);
});

/** What a command says, as a teacher runs it. */
function run(args: string[], environment: Record<string, string> = {}): string {
  const { SIX_STEPS_LANGUAGE, ...env } = process.env;
  const { stdout, stderr } = spawnSync(process.execPath, ["setup/run.mjs", ...args], {
    cwd: inProject("."),
    env: { ...env, ...environment },
    encoding: "utf8",
  });
  return stdout + stderr;
}

test("a command's help, and what is wrong with its options, are in the language that it is told", () => {
  for (const name of ["start", "edition", "class", "grading"]) {
    const korean = run([name, "--help"], { SIX_STEPS_LANGUAGE: "ko" });
    assert.match(korean, /--help +이 도움말/, name);
    const options = korean.split("\n").filter((line) => line.startsWith("  --"));
    assert.deepEqual(
      options.filter((line) => !/[가-힣]/.test(line)),
      [],
    );
  }
  assert.match(
    run(["class", "--port", "no", "--language", "ko"]),
    /--port 뒤에 쓸 수 없는 값입니다: "no"\. 필요한 값: 1부터 65535까지의 정수\./,
  );
  assert.match(run(["edition", "--language=ko", "pupil"]), /그런 이름은 없습니다: "pupil"\./);
  assert.match(run(["class", "--port", "no"]), /--port must be a number from 1 to 65535, but is "no"\./);
});
