import type { Refusal } from "../shared/threadMessages.js";
import { Error } from "./intrinsics.js";
import { studentText } from "./studentText.js";

/** Nobody is there to answer: nbconvert, a test. Or the page cannot ask, or no longer listens to the cell that asks. */
export class InputUnavailableError extends Error {
  override readonly name = "InputUnavailableError";

  /** @param question as code: a text in quotes, or what is read */
  constructor(question: string, refused: Refusal) {
    super(sentences[refused](question));
  }
}

const sentences: Record<Refusal, (question: string) => string> = {
  unattended: studentText.nobodyAnswers,
  ended: studentText.askedTooLate,
  page: studentText.pageCannotAsk,
};
