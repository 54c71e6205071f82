import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { average } from "./average.js";
import { double } from "./double.js";
import { en } from "./index.en.js";

const text = inLanguage("exercises/00-welcome/index", en);

/** Lesson 00: what a notebook and an exercise are. */
export const welcome = {
  double,

  average,

  lastIndex: new ValueExercise<number, typeof en.lastIndex>({
    stub: "let lastIndex: number | undefined;",
    solution: "classNames.length - 1",
    want: 9,
    misconceptions: {
      length: 10,
      minusOne: -1,
      first: anyOf(0, 1),
      tooFar: (got) => got > 10,
      offByOne: 8,
    },
    text: text.lastIndex,
  }),

  restart: new ChoiceExercise<typeof en.restart>({
    name: "restart",
    want: "clears variables",
    misconceptions: {
      keeps: "keeps variables",
      deletes: "deletes answers",
    },
    text: text.restart,
  }),
};
