import { SixStepsError, show } from "../errors/errors.js";

/** What stands in the join line is no address, code or name. */
export class JoinError extends SixStepsError {}

export const notAnAddress = (got: unknown) =>
  new JoinError(
    `The class's address must look like "http://192.168.1.20:8900", but is ${show(got)}. Copy it from your teacher's line.`,
  );

export const notACode = (got: unknown) =>
  new JoinError(`The class's code must look like "K7M-4QX", but is ${show(got)}.`);

export const notAName = (got: unknown, most: number) =>
  new JoinError(`Your name must be a text of 1 to ${most} characters that can be seen, but is ${show(got)}.`);

export const nameOfNobody = () =>
  new JoinError(`Put your own name in the place of "your name": it is what your teacher sees.`);

export const folderProblem = (folder: string, why: string) =>
  new JoinError(
    `The class is remembered in ${folder}, and that cannot be written (${why}). Free some space or ask for the right to write there.`,
  );
