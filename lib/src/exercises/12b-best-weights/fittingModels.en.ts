export const en = {
  question: 'Set `fittingModels` to the letters of the models that `loadWeights` can fill, such as "BDE".',
  hints: [
    "A checkpoint holds lists of numbers with their shapes, layer by layer. What has no numbers leaves no trace in it.",
    "The optimiser, Dropout and the activation function have no weights. Which of the changes does alter a weight's shape?",
    "D needs 1600 × 128 weights where the file has 1600 × 64; E needs 3136 × 64. In the other four, all shapes are equal.",
  ],
  correct:
    "Shapes are what `loadWeights` can compare. A, B and C also compute exactly what the trained model computes. F does not: its weights were trained for ReLU, and with tanh they mean something else. No message reports that error, so keep the code that builds the model in one function.",
  format: (got: string) =>
    `${got} is not a list of models. Write their letters in one string, such as "BDE": letters from A to F, each once.`,
  none: "At least one of them is the very model that was saved, built once more.",
  all: "Not all: a weight has to find a list of numbers of its own shape in the file. Does the number of nodes in a layer change a shape?",
  missing: {
    A: "A is missing. It is the same model built anew: its own random weights are replaced.",
    B: "B is missing. The optimiser changes how weights are trained, not what shape they have.",
    C: "C is missing. Dropout has no weights, so nothing of it is in the file, and nothing is missing.",
    F: "F is missing. An activation function has no weights: the shapes are all equal. (Whether the result makes sense is another question.)",
  } as Record<string, string>,
  tooMany: {
    D: "D does not fit: its dense layer has 1600 · 128 weights, and the file has 1600 · 64.",
    E: "E does not fit: with padding the images stay larger, 7 · 7 · 64 = 3136 values come out of Flatten, and the dense layer after it needs 3136 · 64 weights.",
  } as Record<string, string>,
};
