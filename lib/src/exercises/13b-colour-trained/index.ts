import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { flip } from "./flip.js";
import { en } from "./index.en.js";

const text = inLanguage("exercises/13b-colour-trained/index", en);

/** Lesson 13b: the network for colour is trained, and its best weights are kept. */
export const colourTrained = {
  heldOut: new ChoiceExercise<typeof en.heldOut>({
    name: "heldOut",
    want: "atRandom",
    misconceptions: {
      endOfSorted: "theEnd",
      testSet: "testImages",
      trainedOn: "trainingImages",
    },
    text: text.heldOut,
  }),

  keptEpoch: new ValueExercise<number, typeof en.keptEpoch>({
    stub: "let keptEpoch: number | undefined;",
    want: 12,
    misconceptions: {
      last: 16,
      highestAccuracy: 15,
      row: anyOf(1, 2),
      overtaken: 11,
      neverSaved: anyOf(13, 14),
      value: 1.218,
    },
    text: text.keptEpoch,
  }),

  flip,

  allowedChange: new ChoiceExercise<typeof en.allowedChange>({
    name: "allowedChange",
    want: "shift",
    misconceptions: {
      mirrored: "flipLeftRight",
      upsideDown: "flipUpDown",
      halfTurn: "halfTurn",
    },
    text: text.allowedChange,
  }),
};
