export const en = {
  largestForBoth: {
    question:
      "Set `largestForBoth` to the largest probability that softmax can give to each of two classes at the same time, if both get the same.",
    hints: [
      "What do all ten softmax outputs add up to?",
      "They add up to 1. If two classes share all of it, the other eight get nearly nothing.",
      "Half of 1 for each.",
    ],
    correct:
      "0.5 each, and with four classes 0.25. Softmax answers “which one of ten?”: what it gives to one class it takes from the others. Here ten questions are asked, and each answer may be yes.",
    one: () =>
      "1 for both would add up to 2. Softmax outputs add up to 1: that is right for one true class, and wrong here.",
    tenth: () => "0.1 is what each of ten equal classes gets. Here the other eight may get nearly nothing.",
    fifth: () =>
      "Two tenths for the two together would leave eight tenths to the others. But the other eight may go down to 0.",
    percent: () => "That is a percentage. A probability lies between 0 and 1.",
    moreThanHalf: (got: string) => `Two times ${got} is more than 1.`,
    lessThanHalf: (got: string) =>
      `Two times ${got} leaves something for the other eight. Those could get less.`,
  },
  sigmoidSum: {
    question: "What do ten sigmoid outputs add up to?",
    choices: {
      "1": "Always to 1.",
      "10": "Always to 10.",
      "the number of objects": "To the number of objects in the image.",
      "anything from 0 to 10": "To anything from 0 to 10.",
    },
    hints: [
      "Each output has a sigmoid of its own. Does one of them know the others?",
      "Each lies between 0 and 1, whatever the others are. Which sums are possible?",
      "Ten times nearly 0, or ten times nearly 1, or anything between.",
    ],
    correct:
      "Each output is a probability of its own, yes against no; what is missing to 1 is the no. So an image with four objects may get four times nearly 1, and an empty one ten times nearly 0.",
    softmax: () => "That is softmax, which divides by the sum. A sigmoid sees its own logit only.",
    allYes: () => "10 would be ten certain yeses. Most answers are no, and near 0.",
    objects: () =>
      "A well trained network comes near that, where the objects are of different classes. But nothing makes the outputs add up to it.",
  },
  trainedParameters: {
    question: "Set `trainedParameters` to how many numbers training can still change.",
    hints: [
      "The frozen convolutions keep their 10,416 numbers. What is left?",
      "The new dense layer has 7 · 7 · 64 inputs and 10 nodes.",
      "3,136 · 10 + 10.",
    ],
    correct:
      "31,370 of 41,786. The 10,416 frozen ones are used in every prediction, but no gradient reaches them: they see as they learnt to see, and only what to conclude from it is learnt anew.",
    wholeNetwork: () => "41,786 is the whole network. The convolutions are frozen.",
    frozenOnes: () => "10,416 are the frozen ones. Count the others.",
    biasesForgotten: () => "31,360 is the weights alone. Each of the 10 nodes has a bias.",
    none: () => "The dense layer is new and not frozen.",
    averagePooling: () =>
      "650 belongs to a layer after global average pooling. Here flatten hands over 3,136 numbers.",
  },
  alwaysNo: {
    question: "Set `alwaysNo` to the share of right answers of a program that says no to everything.",
    hints: [
      "On one such image, how many of the ten questions have the answer no?",
      "Two classes are there, eight are not. The program is right on those eight.",
      "8 of 10 on each image, so 8 of 10 on all of them.",
    ],
    correct:
      "0.8, without looking. A network with a label accuracy of 0.8 may have learnt nothing. Exact match tells: this program is never right about a whole image. F1 tells too: without a yes it is 0.",
    exactMatch: () =>
      "0 is its share of images that are right as a whole. But it gets most single questions right: for eight of ten, no is the answer.",
    half: () => "Yes and no are not equally frequent: only two of the ten classes are there.",
    wrongOnes: () => "0.2 is the share of its wrong answers, the two classes that are there.",
    percent: () => "80 is a percentage. Set a share, from 0 to 1.",
    count: () => "8 is how many answers are right on an image. Out of how many?",
    one: () => "1 would be right everywhere. On the two classes that are there, no is wrong.",
  },
};
