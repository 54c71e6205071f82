import { Interrupted } from "@six-steps/kernel/internal/shared/interruption.js";
import { InputUnavailableError } from "@six-steps/kernel/internal/student/inputUnavailable.js";
import { waitForAnswer } from "../answer.js";
import { send } from "./link.js";
import { currentCell } from "./owner.js";

/** `input()` and its like. @param shared memory, without which the thread cannot wait @param running the cell, or 0 */
export const askBy = (shared: Int32Array | undefined, running: () => number) =>
  function ask(prompt: string, password: boolean): string {
    const cell = currentCell();
    const refused = shared === undefined ? "page" : cell === running() ? undefined : "ended";
    if (!shared || refused) throw new InputUnavailableError(JSON.stringify(prompt), refused ?? "page");
    const question = { type: "input", cell, id: 0, prompt, password, waits: true } as const;
    const answer = waitForAnswer(shared, () => send(question));
    if (answer === undefined) throw new Interrupted();
    return answer;
  };
