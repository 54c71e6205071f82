import type { Sizes } from "../../observing/classifier.js";
import { ClassExercise, seenOf } from "../core/classExercise.js";
import { Random } from "../core/random.js";
import { written } from "../core/written.js";
import { judgePart, type PartCheck, wrong } from "./classifierClass.js";

const names = ["imageHeight", "imageWidth", "numLabels"] as const;

const english = {
  question: "Write the constructor of `ClassifierFields`: it keeps the three sizes in the object's fields.",
  hints: [
    "The constructor's parameters are gone when it ends. What is to stay must be put into a field of the object.",
    "Inside a method, `this` is the object. `this.imageHeight` is its field, `imageHeight` alone is the parameter.",
    "The first line is `this.imageHeight = imageHeight;`. The other two look the same.",
  ],
  correct:
    "Each object keeps its own sizes, so one program can hold a classifier for 28 × 28 clothes beside one for 12 × 20 signs.",
  extended: (name: string) =>
    `\`${name}\` builds on \`ImageClassifierMLP\`, whose constructor keeps the sizes already. Here the constructor is yours to write: leave \`extends\` out.`,
  notKept: (name: string, call: string, got: string) =>
    `After \`${call}\` the field \`${name}\` is ${got}. A parameter is gone when the constructor ends, unless you put it into the object: \`this.${name} = ${name};\`.`,
  onTheClass: (name: string) =>
    `\`${name}\` belongs to the class here, so all objects share one. Each object has sizes of its own: \`this.${name}\`, with \`this\`.`,
  misnamed: (name: string, own: string) =>
    `The object has the fields ${own}, but no \`${name}\`. Other methods will look for exactly these three: ${names.map((n) => `\`${n}\``).join(", ")}.`,
  swapped: (call: string, fields: string) =>
    `\`${call}\` gives the fields ${fields}: each parameter must go into the field of its own name. For square images nobody would notice.`,
  fixed: (name: string, got: string) =>
    `\`${name}\` is ${got} whatever the constructor is given. Use the parameter: another data set has other sizes.`,
  wrongValue: (name: string, call: string, got: string, want: number) =>
    `After \`${call}\` the field \`${name}\` is ${got}; it should be ${want}.`,
};

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
  if (facts.buildsOnLibrary) return wrong("extends", english.extended(facts.name));
  const given = givenSizes();
  const { made, onTheClass } = seenOf(await look("fields", { given, names }));
  for (const [i, sizes] of given.entries()) {
    const { values, has, keys } = made[i];
    const call = `new ${facts.name}(${sizes.join(", ")})`;
    if (same(values, sizes)) continue;
    const at = sizes.findIndex((size, place) => values[place] !== size);
    const [name, value] = [names[at], values[at]];
    if (onTheClass[at]) return wrong("static-fields", english.onTheClass(name));
    const others = keys.filter((key) => key !== "model" && !(names as readonly string[]).includes(key));
    if (!has[at] && others.length > 0) {
      const own = others.map((key) => `\`${key}\``).join(", ");
      return wrong("misnamed", english.misnamed(name, own));
    }
    if (value === undefined || Number.isNaN(value) || value === null || value === 0 || value === "") {
      return wrong("not-kept", english.notKept(name, call, written(value)));
    }
    if (same([...values].sort(), [...sizes].sort())) {
      const fields = names.map((n, place) => `\`${n}\` = ${written(values[place])}`).join(", ");
      return wrong("swapped", english.swapped(call, fields));
    }
    if (made.every((one) => one.values[at] === value)) {
      return wrong("fixed", english.fixed(name, written(value)));
    }
    return wrong("wrong-value", english.wrongValue(name, call, written(value), sizes[at]));
  }
  return undefined;
};

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
  judge: judgePart(checkFields, english.correct),
  given: "nothing",
  text: english,
});
