/** What in a model or in the arguments the engine does not do; `what` names it, as in "has no layer …". */
export class NotCovered extends Error {
  constructor(readonly what: string) {
    super(what);
  }
}
