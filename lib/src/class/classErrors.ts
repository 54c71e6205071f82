import { SixStepsError, show } from "../errors/errors.js";
import { classText } from "./classText.js";

/** What stands in the join line is not an address, code or name. */
export class JoinError extends SixStepsError {}

export const notAnAddress = (got: unknown) => new JoinError(classText.notAnAddress(show(got)));

export const notACode = (got: unknown) => new JoinError(classText.notACode(show(got)));

export const notAName = (got: unknown, most: number) => new JoinError(classText.notAName(show(got), most));

export const nameOfNobody = () => new JoinError(classText.nameOfNobody);

export const folderProblem = (folder: string, why: string) =>
  new JoinError(classText.notWritten(folder, why));
