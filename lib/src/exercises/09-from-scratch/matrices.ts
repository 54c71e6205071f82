import type { Random } from "../core/random.js";

/** Rows of numbers, all of one length. */
export type Matrix = number[][];

export const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0].map((_, j) => row.reduce((sum, value, i) => sum + value * b[i][j], 0)));

export const plus = (a: Matrix, row: number[]): Matrix =>
  a.map((values) => values.map((value, j) => value + row[j]));

export const each = (a: Matrix, f: (value: number, row: number, column: number) => number): Matrix =>
  a.map((values, i) => values.map((value, j) => f(value, i, j)));

export const randomMatrix = (random: Random, rows: number, columns: number, from = -2, to = 2): Matrix =>
  Array.from({ length: rows }, () => random.numbers(columns, from, to));

/** The mean cross-entropy of rows of probabilities against one-hot rows. */
export const meanCrossEntropy = (p: Matrix, y: Matrix): number =>
  p.reduce((total, row, i) => total - Math.log(row[y[i].indexOf(1)]), 0) / p.length;

/** One-hot rows of random classes. */
export const randomOneHot = (random: Random, rows: number, classes: number): Matrix =>
  random
    .integers(rows, 0, classes - 1)
    .map((label) => Array.from({ length: classes }, (_, k) => Number(k === label)));
