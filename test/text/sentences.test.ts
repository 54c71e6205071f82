import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { exercises } from "six-steps";
import { ChoiceExercise } from "six-steps/internal/exercises/core/choiceExercise.js";
import { literalsOf } from "./literals.js";

/** What nobody translates, by the beginning of the file's path. */
const untranslated = {
  "lib/src/exercises/08-image-classifier/toOneHotLabels.ts": "a fault of this library",
  "lib/src/grading/encoding.ts": "read by the grader alone",
  "lib/src/grading/mimic.ts": "caught by the grader itself",
  "lib/src/observing/": "names of what was seen, for programs",
  "lib/src/platform/browser/": "what a system says in Node, by its code",
  "lib/src/text/language.ts": "said before there is a language",
  "lib/src/training/backend": "a fault of TensorFlow.js",
  "lib/src/training/engine/": "a fault of this library",
  "kernel/src/api/": "names of types",
  "kernel/src/cli/": "said in the terminal",
  "kernel/src/control.ts": "said in Jupyter's log",
  "kernel/src/debugger/adapter/adapter.ts": "read by a front end",
  "kernel/src/debugger/adapter/notebookVariables.ts": "code",
  "kernel/src/debugger/cdp/": "a fault of the debugger",
  "kernel/src/debugger/createDebugger.ts": "read by a front end",
  "kernel/src/execution/replMode.ts": "a fault of the kernel",
  "kernel/src/kernel.ts": "said in the terminal",
  "kernel/src/language/absentGlobals.ts": "TypeScript's own, to recognise it by",
  "kernel/src/language/advice/rules/": "TypeScript's own, to recognise them by",
  "kernel/src/language/advice/syntax/": "the parser's own, to recognise them by",
  "kernel/src/language/asInOneCell.ts": "TypeScript's own, in its place",
  "kernel/src/language/completions.ts": "words of TypeScript",
  "kernel/src/language/diagnostics.ts": "TypeScript's own, to recognise them by",
  "kernel/src/language/globalNames.ts": "words of TypeScript",
  "kernel/src/language/narrowing/alias.ts": "words of the parser",
  "kernel/src/language/node/importable.ts": "names of modules",
  "kernel/src/language/node/standardLibrary.ts": "names of types",
  "kernel/src/language/parseCell.ts": "the parser's own, to recognise them by",
  "kernel/src/protocol/dispatch.ts": "said in Jupyter's log",
  "kernel/src/protocol/handlers/debug_request.ts": "read by a front end",
  "kernel/src/protocol/handlers/delete_subshell_request.ts": "read by a front end",
  "kernel/src/protocol/handlers/history_request.ts": "read by a front end",
  "kernel/src/protocol/handlers/index.ts": "a choice in the code",
  "kernel/src/protocol/history/historyFile.ts": "said in Jupyter's log",
  "kernel/src/protocol/node/platform.ts": "names and versions",
  "kernel/src/protocol/protocol.ts": "said in Jupyter's log",
  "kernel/src/protocol/requestContent.ts": "read by a front end",
  "kernel/src/protocol/stdin.ts": "said in Jupyter's log",
  "kernel/src/server/": "said in Jupyter's log",
  "kernel/src/shared/packageSpecifier.ts": "a command",
  "kernel/src/student/advice/javascriptErrors.ts": "an engine's own, to recognise it by",
  "kernel/src/student/advice/tensorflowErrors.ts": "TensorFlow.js's own, to recognise it by, and its names",
  "kernel/src/student/owner.ts": "seen by nobody",
  "classroom/src/page/elements.ts": "a fault of the page",
  "classroom/src/editions/makeEdition.ts": "said in the terminal",
  "classroom/src/editions/nbconvert.ts": "said in the terminal",
  "classroom/src/editions/licences.ts": "a program in Python",
  "classroom/src/editions/browser/config.ts": "names under which a browser keeps something",
  "classroom/src/editions/browser/licences.ts": "a licence's own words",
  "classroom/src/editions/browser/siteFiles.ts": "said in the terminal",
  "classroom/src/editions/browser/largeArrays.ts": "said to whoever puts in another version of a package",
  "classroom/src/editions/nbgrader/courseConfig.ts": "a program in Python",
  "classroom/src/grading/nbgraderPackage.ts": "a setting of Python's",
  "classroom/src/grading/given/": "in the place of the library's class, where its tables are not",
};

const threeWords = /\p{L}+[,;:]? (?:\p{L}+|…)[,;:]? \p{L}+/u;
const beginsLikeASentence = /^(?:The|A|An|Each|Your|This|There) \p{L}/u;

const isSentence = (text: string) => threeWords.test(text) || beginsLikeASentence.test(text);
/** An exercise's stub or solution, a figure's style, a shape such as `[batch, height, width]`. */
const isCode = (text: string) =>
  /^(?:let|const|function|class|async|export|import|return|await|\/\/) ?/.test(text) ||
  /[{};]\s*$|^[<[(\s]|\(await import/.test(text);

/** What stands for an answer in code, whatever the language: the student may write it as it stands. */
const choices = Object.values(exercises).flatMap((ofLesson) =>
  Object.values(ofLesson as object).flatMap((one) => (one instanceof ChoiceExercise ? one.choices : [])),
);

const folders = [
  "lib/src",
  "kernel/src",
  "classroom/src/page",
  "classroom/src/student",
  "classroom/src/editions",
  "classroom/src/grading",
];
for (const folder of folders) {
  test(`every sentence of ${folder} stands in a table`, () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => join(folder, file))
      .filter((file) => file.endsWith(".ts") && !/\.[a-z]{2}\.ts$/.test(file))
      .filter((file) => !Object.keys(untranslated).some((start) => file.startsWith(start)));
    assert.ok(files.length > 3);
    const found = files.flatMap((file) => {
      const literals = literalsOf(readFileSync(file, "utf8"));
      return literals
        .filter(({ text }) => isSentence(text) && !isCode(text) && !choices.includes(text))
        .map(({ text, line }) => `${file}:${line}: ${text}`);
    });
    assert.equal(found.join("\n"), "");
  });
}

test("a sentence outside of a table is found", () => {
  const source = `const a = /"/.test(b) ? "" : \`The \${c("x")} is too \${d} here.\`; // "not this one"`;
  assert.deepEqual(
    literalsOf(source).filter(({ text }) => isSentence(text)),
    [{ text: "The … is too … here.", line: 1 }],
  );
});
