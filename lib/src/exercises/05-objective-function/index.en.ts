export const en = {
  bitsUnsure: {
    question: "Set `bitsUnsure` to H(P, Q) in bits for P = ⟨1, 0⟩ and Q = ⟨0.5, 0.5⟩.",
    hints: [
      "The second class never happens. How surprised is Q when the first class happens?",
      "Q gave the first class probability 1/2. Its surprise is −log₂(1/2), and that happens every time.",
      "2 to what power is 1/2? That power, without its minus.",
    ],
    correct:
      "One bit: Q knows as much as somebody who tosses a coin, and one yes or no would tell the truth.",
    naturalLog: () =>
      "0.693 is −ln(1/2): the natural logarithm, base e. Bits count powers of 2, so they need log₂.",
    probability: () => "0.5 is the probability itself. The surprise is −log₂ of it, with weight P = 1.",
    unweighted: () =>
      "2 adds up the surprise of both classes. Each one counts as often as it happens: the first with weight 1, the second with weight 0.",
    sign: () =>
      "log₂(1/2) is −1, and the minus in front of the formula makes it positive. Surprise is never negative.",
    certain: () => "0 bits would mean that Q was certain of the truth. It gave the truth only 0.5.",
    log10: () => "0.301 is −log₁₀(1/2): the logarithm to base 10. Bits count powers of 2, so they need log₂.",
    infinite: () =>
      "Infinity is the surprise when something happens that Q thought impossible. Q gave the first class 0.5.",
  },
  bitsSure: {
    question: "Set `bitsSure` to H(P, Q) in bits for P = ⟨1, 0⟩ and Q = ⟨1, 0⟩.",
    hints: [
      "Q gives the first class probability 1, and the first class happens. Is that a surprise?",
      "−log₂ 1: 2 to what power is 1?",
      "The second class has weight 0: it never happens, so it adds nothing. What is left is 1 · (−log₂ 1).",
    ],
    correct: "No surprise at all: the prediction is perfect, and the loss cannot go lower.",
    zeroLogZero: () =>
      "JavaScript says `NaN` for 0 · log₂ 0. Here the second class never happens, so it cannot surprise: it adds 0.",
    infinite: () =>
      "−log₂ 0 is infinite, but it counts with weight 0: the second class never happens. It adds 0.",
    probability: () =>
      "1 is the probability that Q gave to the truth, and also the answer of the last question. The surprise is −log₂ of that probability.",
  },
};
