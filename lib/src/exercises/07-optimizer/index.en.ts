export const en = {
  slopeAtZero: {
    question: "Set `slopeAtZero` to the slope of f(w) = (w − 3)² at w = 0.",
    hints: [
      "Does the curve rise or fall there? That tells the sign.",
      "The formula is f′(w) = 2 · (w − 3). Put 0 where it says w.",
      "Work out 2 · (0 − 3).",
    ],
    correct:
      "−6: the curve falls, by 6 for each unit to the right, as long as you take tiny steps. A negative slope means that a larger w gives a smaller f.",
    signLost: () =>
      "The size is right. But at w = 0 the curve goes down as w grows, so its slope is negative.",
    height: () =>
      "9 is the height of the curve, f(0) = (0 − 3)². The slope says how fast the height changes.",
    factorForgotten: () =>
      "−3 is w − 3. The derivative of a square has a factor 2 in front: f′(w) = 2 · (w − 3).",
    bottom: () => "Slope 0 is found at the bottom of the valley, at w = 3. At w = 0 the curve still falls.",
    place: () => "3 is where the valley's bottom lies. How steep is the curve at w = 0?",
  },
  twoSteps: {
    question: "Set `twoSteps` to the weights after the first and the second step, as `[first, second]`.",
    hints: [
      "You know the slope at w = 0 from the first exercise.",
      "The first step: 0 − 1 · (−6). For the second step, work out the slope at the new place.",
      "At w = 6 the slope is 2 · (6 − 3) = 6. The second step: 6 − 1 · 6.",
    ],
    correct:
      "0, 6, 0, 6, … Each step jumps over the valley and lands as high on the other side. It never gets lower.",
    sameStep: () =>
      "The first step is right. At w = 6 the slope is no longer −6: work it out again there. The curve rises at 6, so the second step goes back.",
    straightToTheBottom: () =>
      "It does not land on the bottom: the slope at 0 is 2 · (0 − 3) = −6, so the first step is 6 long.",
    uphill: () => "That goes uphill: the rule subtracts the slope, and 0 − 1 · (−6) is +6.",
    startCounted: () =>
      "0 is the start. Give the two weights after it: after the first step and after the second.",
    stays: () => "Going to 6 and staying there would need a slope of 0 at w = 6. What is it?",
  },
  stepsPerEpoch: {
    question: "Set `stepsPerEpoch` to the number of gradient steps in one epoch.",
    hints: [
      "One epoch uses every image once. One step uses 32 of them.",
      "How many times does 32 go into 60,000?",
      "Divide: 60000 / 32.",
    ],
    correct:
      "60,000 / 32 = 1,875 steps per epoch. With one step per epoch, over all images at once, ten epochs would be ten steps; with mini-batches they are 18,750.",
    singleImages: () => "60,000 steps per epoch would be batches of one image. Here 32 images share a step.",
    batchSize: () => "32 is the number of images in a step. How many such steps use up 60,000 images?",
    multiplied: (got: string) => `${got} multiplies. The images are dealt out to the steps: divide.`,
    fullBatch: () =>
      "One step per epoch would be one batch with all 60,000 images. Here a step uses 32 of them.",
    tenEpochs: (got: string) => `${got} steps are ten epochs. How many are in one?`,
    testSet: (got: string) => `${got} is for 10,000 images, the test set. Training uses 60,000.`,
    offByOne: (got: string) =>
      `${got} is off by one. 60,000 is a multiple of 32, so no smaller batch is left over at the end.`,
  },
  firstAdamStep: {
    question:
      "Set `firstAdamStep` to how far Adam's first step moves the weight: a distance, so without a sign.",
    hints: [
      "Work through the five lines with t = 1 and g = 1000. Start with m and v, which were 0 before.",
      "m = 0.1 · 1000 and v = 0.001 · 1000². Now divide by 1 − 0.9 and by 1 − 0.999.",
      "m̂ = 1000 and v̂ = 1000². The step is η · m̂ / √v̂, and √v̂ is 1000. (ε is too small to matter.)",
    ],
    correct:
      "0.001, the learning rate itself. m̂/√v̂ is 1 in the first step, whether the gradient is 1000 or 0.0001. In Adam the learning rate says how far a weight moves, not how much a gradient counts.",
    gradientDescent: () =>
      "1 is η · g = 0.001 · 1000, the step of gradient descent. Adam divides by √v̂, which grows with the gradient.",
    notCorrected: () =>
      "That leaves out the correction by 1 − β₁ᵗ and 1 − β₂ᵗ. m and v start at 0, so at first they are too small: by a factor of 10 and of 1000.",
    firstMomentOnly: () => "0.1 is η · m with m = 0.1 · 1000. Correct m to m̂, and divide by √v̂.",
    noSquareRoot: () =>
      "That divides by v̂ = 1,000,000. Adam divides by its square root, 1000, which has the size of a gradient.",
    newWeight: (got: string) => `${got} is where the weight is after the step. How far has it moved from 5?`,
    signed: (got: string) => `${got} has the right size. A distance has no sign.`,
    moment: () => "1000 is m̂, or √v̂. Divide one by the other, and multiply by the learning rate.",
  },
};
