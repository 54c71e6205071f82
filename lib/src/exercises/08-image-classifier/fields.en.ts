export const en = {
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
    `The object has the fields ${own}, but no \`${name}\`. Other methods will look for exactly these three: \`imageHeight\`, \`imageWidth\`, \`numLabels\`.`,
  swapped: (call: string, fields: string) =>
    `\`${call}\` gives the fields ${fields}: each parameter must go into the field of its own name. For square images nobody would notice.`,
  fixed: (name: string, got: string) =>
    `\`${name}\` is ${got} whatever the constructor is given. Use the parameter: another data set has different sizes.`,
  wrongValue: (name: string, call: string, got: string, want: number) =>
    `After \`${call}\` the field \`${name}\` is ${got}; it should be ${want}.`,
};
