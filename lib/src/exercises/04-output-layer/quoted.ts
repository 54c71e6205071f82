import { sum } from "../core/byHand.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

/** What the sentences of this lesson quote of a call that went wrong, whatever their language. */
export const totalOf = ({ got }: Try) => written(sum(got as number[]));

export const first = ({ args }: Try) => args[0] as number;

/** The first row of the answer in which a number is none. */
export const notANumberRow = ({ got }: Try) =>
  (got as number[][]).findIndex((row) => row.some((value) => !Number.isFinite(value)));
