import type { Sizes } from "../../observing/classifier.js";
import { inLanguage } from "../../text/language.js";
import { ClassExercise, seenOf } from "../core/classExercise.js";
import { Random } from "../core/random.js";
import { written } from "../core/written.js";
import { judgePart, type PartCheck, wrong } from "./classifierClass.js";
import { en } from "./fields.en.js";

const text = inLanguage("exercises/08-image-classifier/fields", en);

const names = ["imageHeight", "imageWidth", "numLabels"] as const;

/** Sizes that all differ, so that no mix-up can hide; the last ones are drawn. */
function givenSizes(): Sizes[] {
  const random = new Random("fields");
  const drawn = random.integer(6, 11);
  return [
    [12, 20, 7],
    [5, 3, 4],
    [drawn, drawn + random.integer(13, 20), random.integer(2, 5)],
  ];
}

export const checkFields: PartCheck = async (look, facts) => {
  if (facts.buildsOnLibrary) return wrong("extends", text.extended(facts.name));
  const given = givenSizes();
  const { made, onTheClass } = seenOf(await look("fields", { given, names }));
  for (const [i, sizes] of given.entries()) {
    const { values, has, keys } = made[i];
    const call = `new ${facts.name}(${sizes.join(", ")})`;
    if (same(values, sizes)) continue;
    const at = sizes.findIndex((size, place) => values[place] !== size);
    const [name, value] = [names[at], values[at]];
    if (onTheClass[at]) return wrong("static-fields", text.onTheClass(name));
    const others = keys.filter((key) => key !== "model" && !(names as readonly string[]).includes(key));
    if (!has[at] && others.length > 0) {
      const own = others.map((key) => `\`${key}\``).join(", ");
      return wrong("misnamed", text.misnamed(name, own));
    }
    if (value === undefined) return wrong("not-kept", text.notKept(name, call, written(value)));
    if (same(inOrder(values), inOrder(sizes))) {
      const fields = names.map((n, place) => `\`${n}\` = ${written(values[place])}`).join(", ");
      return wrong("swapped", text.swapped(call, fields));
    }
    if (made.every((one) => one.values[at] === value)) {
      return wrong("fixed", text.fixed(name, written(value)));
    }
    return wrong("wrong-value", text.wrongValue(name, call, written(value), sizes[at]));
  }
  return undefined;
};

/** Only numbers have an order: there are values that nothing can be compared with. */
const inOrder = (values: readonly unknown[]) =>
  (values.filter((value) => typeof value === "number") as number[]).sort((a, b) => a - b);

const same = (got: readonly unknown[], want: readonly unknown[]) =>
  got.length === want.length && want.every((entry, i) => entry === got[i]);

export const fields = new ClassExercise({
  name: "fields",
  stub: `class ClassifierFields {
  imageHeight: number;
  imageWidth: number;
  numLabels: number;

  constructor(imageHeight: number, imageWidth: number, numLabels: number) {
    todo();
  }
}`,
  solution: `class ClassifierFields {
  imageHeight: number;
  imageWidth: number;
  numLabels: number;

  constructor(imageHeight: number, imageWidth: number, numLabels: number) {
    this.imageHeight = imageHeight;
    this.imageWidth = imageWidth;
    this.numLabels = numLabels;
  }
}`,
  judge: judgePart(checkFields, text.correct),
  given: "nothing",
  text,
});
