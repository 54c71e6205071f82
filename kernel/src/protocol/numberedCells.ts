import type { Header, Request } from "../server/message.js";
import type { Cell } from "../shared/cell.js";

/** The request that a cell came from: what the cell prints, now and later, is an answer to it. */
export interface Origin {
  header: Header;
  /** The front end that asked, who also answers `input_request`. */
  identities: Uint8Array[];
  /** Its outputs are not shown. */
  silent: boolean;
}

/** A handler that answers later than so many messages answers its cell. */
const mostCommMessages = 1_000;

/** Numbers the cells, and remembers which request each one came from. */
export class NumberedCells {
  #count = 0;
  #newest = 0;
  readonly #origins = new Map<number, Origin>();
  readonly #commMessages = new Map<number, Request>();
  #newestMessage = 0;

  /** As in `In [3]`: how many cells have run that were counted. */
  get count(): number {
    return this.#count;
  }

  /**
   * @param counted a cell of the student's, with a number of its own; otherwise it runs unseen, as a user expression
   */
  add(source: string, request: Request, { counted, silent }: { counted: boolean; silent: boolean }): Cell {
    const id = ++this.#newest;
    if (counted) this.#count++;
    this.#origins.set(id, { header: request.header, identities: request.identities, silent });
    const url = counted ? `cell[${this.#count}]` : `silent[${id}]`;
    return { id, count: this.#count, url, source, silent };
  }

  /** @returns a number for a comm message from the page, by which answers to it are known */
  addCommMessage(request: Request): number {
    this.#commMessages.set(++this.#newestMessage, request);
    this.#commMessages.delete(this.#newestMessage - mostCommMessages);
    return this.#newestMessage;
  }

  commMessage(number: number): Request | undefined {
    return this.#commMessages.get(number);
  }

  /** @returns for a cell that is not known, where the newest came from; nothing before the first cell */
  origin(cell: number): Origin | undefined {
    return this.#origins.get(cell) ?? this.#origins.get(this.#newest);
  }
}
