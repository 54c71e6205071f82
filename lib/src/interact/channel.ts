import { type Comm, sixStepsKernel } from "../display/sixStepsKernel.js";
import { errorMessage } from "../errors/errorMessage.js";
import { studentLine } from "../errors/studentLine.js";
import { newId } from "../random/newId.js";
import { interactText } from "./interactText.js";
import { type PageAnswer, target } from "./page/protocol.js";

/** Answers what an element of the page asks. The question is whatever JSON came from there: it is not to be trusted. */
export type Answerer = (question: unknown) => PageAnswer | Promise<PageAnswer>;

const answerers = new Map<string, Answerer>();

/**
 * Lets the elements of the page that bear this id ask, by the one channel that all elements share. The newest answerer of
 * an id takes the older one's place: a cell that runs again replaces what it has set up.
 *
 * @returns whether a page can ask at all: not under tslab, and not outside of notebooks
 */
export function answerPage(id: string, answerer: Answerer): boolean {
  const comms = sixStepsKernel()?.comms;
  if (comms === undefined) return false;
  if (answerers.size === 0) comms.registerTarget(target, opened);
  answerers.set(id, answerer);
  return true;
}

/** An id by which elements ask. */
export const newAnswererId = (): string => `ask-${newId()}`;

function opened(comm: Comm, { data }: { data: unknown }): void {
  const answerer = answerers.get(String((data as { id?: unknown } | undefined)?.id));
  if (answerer === undefined) {
    comm.close(); // the element is from before a restart
    return;
  }
  let isOpen = true;
  comm.onClose(() => {
    isOpen = false;
  });
  comm.onMessage(async ({ data: question }) => {
    const answer = await answerOf(answerer, question);
    if (isOpen) comm.send(answer);
  });
}

async function answerOf(answerer: Answerer, question: unknown): Promise<PageAnswer> {
  try {
    return await answerer(question);
  } catch (error) {
    const isStopped =
      error instanceof Error && /^(?:KeyboardInterrupt|TrainingStoppedError)$/.test(error.name);
    return {
      error: isStopped ? interactText.stopped : interactText.failed(messageOf(error), studentLine(error)),
    };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? errorMessage(error.name, error.message) : String(error);
}
