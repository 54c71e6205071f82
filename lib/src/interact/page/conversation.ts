import { type ConnectDetail, type Connection, connectEvent, type PageAnswer, target } from "./protocol.js";

/** For how long a question keeps the next one back, in milliseconds: after a Stop it may never be answered. Then it is told. */
const patience = 5000;

/**
 * Asks the kernel again and again over one connection. One question is under way at a time, and the newest one follows;
 * what lies between is passed over.
 */
export class Conversation {
  readonly #element: Element;
  readonly #id: string;
  readonly #answered: (answer: PageAnswer) => void;
  readonly #lost: () => void;
  readonly #waits: () => void;
  #slow: ReturnType<typeof setTimeout> | undefined;
  #connection: Connection | undefined;
  #next: object | undefined;
  #askedAt: number | undefined;

  /**
   * @param id whom in the kernel to ask
   * @param lost is told where there is nobody to ask, or no longer
   * @param waits is told where an answer takes long
   */
  constructor(
    element: Element,
    id: string,
    answered: (answer: PageAnswer) => void,
    lost: () => void,
    waits: () => void,
  ) {
    this.#element = element;
    this.#id = id;
    this.#answered = answered;
    this.#lost = lost;
    this.#waits = waits;
  }

  ask(question: object): void {
    this.#next = question;
    this.#connection ??= this.#connect();
    if (this.#connection === undefined) this.#lost();
    else if (this.#askedAt === undefined || performance.now() - this.#askedAt > patience) this.#send();
  }

  #send(): void {
    const question = this.#next;
    this.#next = undefined;
    this.#askedAt = question === undefined ? undefined : performance.now();
    clearTimeout(this.#slow);
    if (question === undefined) return;
    this.#connection?.send(question);
    this.#slow = setTimeout(this.#waits, patience);
  }

  #connect(): Connection | undefined {
    let accepted: Connection | undefined;
    const detail: ConnectDetail = {
      target,
      data: { id: this.#id },
      accept: (connection) => {
        accepted = connection;
        return {
          message: (answer) => {
            this.#answered(answer);
            this.#send();
          },
          closed: () => {
            clearTimeout(this.#slow);
            this.#connection = undefined;
            this.#askedAt = undefined;
            this.#lost();
          },
        };
      },
    };
    this.#element.dispatchEvent(new CustomEvent(connectEvent, { bubbles: true, detail }));
    return accepted;
  }
}
