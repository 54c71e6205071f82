/** The cell that is running, as the place where it runs shows it. */
export interface Cell {
  /** Lets events in that are waiting: a message out, Jupyter's Stop in. */
  nextTurn(): Promise<void>;

  /** The sources of all scripts that were loaded under this address, newest first; none where nobody knows them. */
  scriptSources(url: string): string[];

  /**
   * The value of code that runs where cells run, with the names that they have declared.
   *
   * @throws what the code throws, and a SyntaxError where it is none
   */
  evaluate(code: string): unknown;

  /** What sends an output to the running cell under tslab; `undefined` outside of it. */
  tslabSend(): TslabSend | undefined;
}

export type TslabSend = (
  content: { data: object; metadata: object; transient: object },
  update: boolean,
) => void;
