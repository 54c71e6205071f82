import assert from "node:assert/strict";
import vm from "node:vm";
import * as nothing from "@six-steps/classroom/internal/grading/given/nothing.js";
import * as start from "@six-steps/classroom/internal/grading/given/start.js";
import { stripTypes } from "@six-steps/kernel/internal/language/node/stripTypes.js";
import * as library from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { type Answers, answersType, collect, look } from "six-steps/internal/grading/collect.js";
import { type Ask, gradeAnswer } from "six-steps/internal/grading/gradeAnswer.js";

const givenClasses = { start, nothing };

/** What answers to a grader for a script that lives on its own, as it would in another kernel. What goes over is JSON. */
export function answering(code: string): Ask {
  const script = stripTypes(code) ?? code;
  const names = Object.keys(library).filter((name) => new RegExp(`\\b${name}\\b`).test(script));
  const head = names.length > 0 ? `const { ${names} } = library;` : "";
  return async (request, given) => {
    const call = request.replace(/\(await import\([^)]*\)\)\.(?=collect|look)/, "");
    assert.notEqual(call, request);
    const imports = { ...library, ...(given && givenClasses[given]) };
    const source = `async (library, collect, look) => { ${head}\n${script}\nreturn ${call}; }`;
    const shown = await vm.runInThisContext(source)(imports, collect, look);
    const answers = shown[Symbol.for("Jupyter.display")]()[answersType] as Answers;
    return { answers: JSON.parse(JSON.stringify(answers)) };
  };
}

/** Grades an answer that lives in such a script. */
export async function gradeCode(exercise: Exercise, code: string, most = 4) {
  return await gradeAnswer(exercise, most, { ask: answering(code) });
}
