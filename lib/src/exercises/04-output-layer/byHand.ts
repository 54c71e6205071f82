/** The functions of lesson 04 in plain numbers, for its checks to compare with. */
export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Each value's share of their sum. */
export const shares = (values: readonly number[]) => values.map((value) => value / sum(values));

/** Softmax as its formula says, overflow and all. */
export const naiveSoftmax = (logits: readonly number[]) => shares(logits.map(Math.exp));

/** Softmax for logits of any size. */
export const softmaxOf = (logits: readonly number[]) =>
  naiveSoftmax(logits.map((logit) => logit - Math.max(...logits)));

export const sigmoidOf = (x: number) => 1 / (1 + Math.exp(-x));
