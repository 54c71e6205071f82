/** What exercises ask for, worked out in plain numbers, for their checks to compare with. */
export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export const mean = (values: readonly number[]) => sum(values) / values.length;

/** Each value's share of their sum. */
export const shares = (values: readonly number[]) => values.map((value) => value / sum(values));

/** Softmax as its formula says, overflow and all. */
export const naiveSoftmax = (logits: readonly number[]) => shares(logits.map(Math.exp));

/** Softmax for logits of any size. */
export const softmaxOf = (logits: readonly number[]) =>
  naiveSoftmax(logits.map((logit) => logit - Math.max(...logits)));

export const sigmoidOf = (x: number) => 1 / (1 + Math.exp(-x));

/** A table with rows and columns exchanged. */
export const transposed = <Value>(rows: readonly (readonly Value[])[]): Value[][] =>
  rows[0].map((_, column) => rows.map((row) => row[column]));
