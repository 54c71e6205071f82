import { classNames } from "../../data/classNames.js";
import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { countLabels } from "./countLabels.js";
import { en } from "./index.en.js";
import { normalize } from "./normalize.js";
import { pixelAt } from "./pixelAt.js";

const text = inLanguage("exercises/01-the-data/index", en);

/** Lesson 01: what the data is, and how it is made ready. */
export const theData = {
  testShape: new ValueExercise<number[], typeof en.testShape>({
    stub: "let testShape: number[] | undefined;",
    want: [10000, 28, 28],
    misconceptions: {
      trainShape: [60000, 28, 28],
      together: [70000, 28, 28],
      countLast: (got) =>
        Array.isArray(got) &&
        got.every((length) => typeof length === "number") &&
        String([...got].sort((a, b) => a - b)) === "28,28,10000",
      flat: [10000, 784],
      labels: [10000],
      onePicture: [28, 28],
      channel: (got) => /^10000,28,28,[13]$/.test(String(got)),
    },
    text: text.testShape,
  }),

  imageZero: new ValueExercise<string, typeof en.imageZero>({
    stub: "let imageZero: string | undefined;",
    solution: "classNames[9]",
    want: classNames[9],
    misconceptions: {
      oneBased: classNames[8],
      imageNumber: classNames[0],
      label: (got) => Number(got) === 9,
      spelling: (got) => typeof got === "string" && got.toLowerCase().includes(text.words.boot),
      shoe: anyOf(classNames[5], classNames[7]),
      someShoe: (got) =>
        typeof got === "string" && [text.words.shoe, `${text.words.shoe}s`].includes(got.toLowerCase()),
      otherClass: (got) => classNames.includes(got),
    },
    text: text.imageZero,
  }),

  pixelAt,

  normalize,

  countLabels,

  whyTestSet: new ChoiceExercise<typeof en.whyTestSet>({
    name: "whyTestSet",
    want: "training images known",
    misconceptions: {
      tooLarge: "training set too large",
      harder: "test images harder",
      moreData: "more to learn from",
    },
    text: text.whyTestSet,
  }),
};
