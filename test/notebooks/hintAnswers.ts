import { exercises, tf } from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
import { parametersIn } from "six-steps/internal/exercises/core/parameters.js";
import { studentCode } from "../exercises/studentCode.js";

/** Code in a hint that, put after `return` in the stub, would be an answer. */
export interface HintAnswer {
  /** `outputLayer.softmax, hint 3: 2 * x` */
  name: string;
  /** The hint itself says `return`. */
  isWhole: boolean;
  outcome: Outcome;
  /** A module with the exercise's cell. */
  module: string;
}

export const hintAnswers: readonly HintAnswer[] = Object.entries(exercises).flatMap(([lesson, ofLesson]) =>
  Object.values(ofLesson as unknown as Record<string, Exercise>)
    .filter((exercise) => exercise instanceof FunctionExercise && exercise.stub.startsWith("function"))
    .flatMap((exercise) => answersOf(lesson, exercise as Exercise)),
);

function answersOf(lesson: string, exercise: Exercise): HintAnswer[] {
  const { stub, text } = exercise;
  return text.hints.flatMap((hint, i) => {
    const spans = hint.includes("`") ? [...hint.matchAll(/`([^`]+)`/g)].map(([, span]) => span) : [hint];
    return spans.flatMap((span): HintAnswer[] => {
      const expression = span.replace(/^return /, "").replace(/;$/, "");
      const answer = compiled(`(${parametersIn(stub).join(", ")}) => (${expression}\n)`);
      if (!answer) return [];
      const code = stub.replace("return todo();", `return ${expression};`);
      return [
        {
          name: `${lesson}.${exercise.name}, hint ${i + 1}: ${expression}`,
          isWhole: span.startsWith("return "),
          outcome: exercise.judge(answer) as Outcome,
          module: `import { exercises, tf } from "six-steps";\nconst ask = exercises.${lesson};\n${exercise.cell(code)}\nexport { tf };\n`,
        },
      ];
    });
  });
}

/** Nothing for what is not code, such as `1 / (1 + …)`. */
function compiled(code: string): unknown {
  try {
    return studentCode(code, { tf });
  } catch {
    return undefined;
  }
}
