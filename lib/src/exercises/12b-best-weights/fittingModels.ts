import { inLanguage } from "../../text/language.js";
import type { Outcome } from "../core/outcome.js";
import { TaskExercise } from "../core/taskExercise.js";
import { written } from "../core/written.js";
import { en } from "./fittingModels.en.js";

const text = inLanguage("exercises/12b-best-weights/fittingModels", en);

const letters = ["A", "B", "C", "D", "E", "F"] as const;
const fitting = "ABCF";

const wrong = (misconception: string, message: string): Outcome => ({
  kind: "incorrect",
  misconception,
  message,
});

export const fittingModels = new TaskExercise<string>({
  stub: "let fittingModels: string | undefined;",
  solution: 'let fittingModels: string | undefined = "ABCF";',
  judge: (answer) => {
    const given: string[] =
      typeof answer === "string" ? [...answer.toUpperCase().replace(/[\s,;]+/g, "")] : [];
    const known = given.every((letter) => (letters as readonly string[]).includes(letter));
    if (typeof answer !== "string" || !known || new Set(given).size < given.length) {
      return wrong("format", text.format(written(answer)));
    }
    if (given.length === 0) return wrong("none", text.none);
    if (given.length === letters.length) return wrong("all", text.all);
    const tooMany = given.find((letter) => letter in text.tooMany);
    if (tooMany) return wrong(`takes-${tooMany}`, text.tooMany[tooMany]);
    const missing = [...fitting].find((letter) => !given.includes(letter));
    if (missing) return wrong(`misses-${missing}`, text.missing[missing]);
    return { kind: "correct", message: text.correct };
  },
  text,
});
