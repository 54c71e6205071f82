export const en = {
  question: "Put your five parts into one class, `MyImageClassifier`.",
  hints: [
    "Copy what is in the braces of each part into its method here. Nothing is inherited now: the class stands on its own.",
    "A static method is called on its class: inside `fit` it is now `MyImageClassifier.toOneHotLabels(…)`.",
    "If one part will not come right, run `ask.buildModel.solution();` (or another part's) and compare.",
  ],
  correct:
    "The check gave your class and the library's the same weights and the same images. Both gave the same predictions before training, and the same loss in each epoch. From here on the lessons use the library's class: it is yours, with clear errors for wrong input.",
  theConstructor: "the constructor",
  unfinished: (right: string, next: string) => `Right so far: ${right}. Still \`todo()\`: ${next}.`,
  inPart: (part: string, message: string) => `In ${part}: ${message}`,
  extended: (name: string) =>
    `\`${name}\` builds on \`ImageClassifierMLP\`, which has all five parts already. This class stands on its own, and nothing is inherited: leave \`extends\` out, and copy your five parts into it.`,
  delegated: (name: string, method: string, own: string) =>
    `\`${name}\` still uses the library's \`${method}\`. The class stands on its own now: call its own method, \`${own}(…)\`, and write in it what is to be done.`,
  predictionsDiffer: (got: string, want: string) =>
    `With the same weights, your class predicts ${got} for the first image and the library's ${want}.`,
  predictionsDifferLater: (got: string, want: string) =>
    `After the same training, yours predicts ${got} for the first image, and the library's ${want}.`,
};
