import { inLanguage } from "../../text/language.js";
import { ValueExercise } from "../core/valueExercise.js";
import { average } from "./average.js";
import { double } from "./double.js";
import { en } from "./index.en.js";

const text = inLanguage({ en });

/** Lesson 00: what a notebook and an exercise are. */
export const welcome = {
  double,

  average,

  lastIndex: new ValueExercise<number, typeof en.lastIndex>({
    name: "lastIndex",
    stub: "let lastIndex: number | undefined;",
    solution: "let lastIndex: number | undefined = classNames.length - 1;",
    want: 9,
    misconceptions: [
      { name: "length", wrong: 10, say: "length" },
      { name: "minus-one", wrong: -1, say: "minusOne" },
      { name: "first", wrong: (got) => got === 0 || got === 1, say: "first" },
      { name: "too-far", wrong: (got) => (got as number) > 10, say: "tooFar" },
      { name: "off-by-one", wrong: 8, say: "off" },
    ],
    text: text.lastIndex,
  }),

  restart: new ValueExercise<"keeps variables" | "clears variables" | "deletes answers", typeof en.restart>({
    name: "restart",
    stub: `let restart: "keeps variables" | "clears variables" | "deletes answers" | undefined;`,
    solution: `let restart: "keeps variables" | "clears variables" | "deletes answers" | undefined = "clears variables";`,
    want: "clears variables",
    misconceptions: [
      { name: "keeps", wrong: "keeps variables", say: "keeps" },
      { name: "deletes", wrong: "deletes answers", say: "deletes" },
    ],
    text: text.restart,
  }),
};
