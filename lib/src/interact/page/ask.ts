import { type ConnectDetail, connectEvent, type OwnCell, type PageAnswer, target } from "./protocol.js";

/** The kernel's answer, and the cell in which it is to be shown. */
export interface Answered {
  answer: PageAnswer;
  cell: OwnCell;
}

/**
 * Asks the kernel one question for an element of the page.
 *
 * @param id whom in the kernel to ask
 * @param question made of the cell as it is when it is asked
 * @returns `undefined` if nobody answers: the page has no kernel, or the kernel knows nothing of the element
 */
export function ask(
  element: Element,
  id: string,
  question: (cell: OwnCell) => object,
): Promise<Answered | undefined> {
  return new Promise((resolve) => {
    let accepted = false;
    const detail: ConnectDetail = {
      target,
      data: { id },
      accept(connection) {
        accepted = true;
        connection.send(question(connection.cell));
        return {
          message(answer) {
            connection.close();
            resolve({ answer, cell: connection.cell });
          },
          closed: () => resolve(undefined),
        };
      },
    };
    element.dispatchEvent(new CustomEvent(connectEvent, { bubbles: true, detail }));
    if (!accepted) resolve(undefined);
  });
}
