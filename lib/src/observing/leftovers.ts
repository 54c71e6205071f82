import { tf } from "../training/tf.js";

/**
 * Notes the tensors and variables that are made while a student's class is looked at, to free them afterwards.
 *
 * `tf.tidy` cannot be used around a training: it ends before what it awaits. So only what is made until the first `await`
 * of each piece of code is noted; nothing is touched that other code makes meanwhile.
 */
export class Leftovers {
  readonly #made = new Set<tf.Tensor>();

  /** Runs `code`, and notes what it makes before it returns. Where it returns a promise, that is awaited elsewhere. */
  of<Value>(code: () => Value): Value {
    const engine = tf.engine();
    const { state } = engine;
    const open = state.scopeStack.length;
    const known = new Set(Object.values(state.registeredVariables));
    engine.startScope();
    try {
      return code();
    } finally {
      for (const scope of state.scopeStack.slice(open))
        for (const tensor of scope.track.splice(0)) this.#made.add(tensor);
      while (state.scopeStack.length > open) engine.endScope();
      for (const variable of Object.values(state.registeredVariables))
        if (!known.has(variable)) this.#made.add(variable);
    }
  }

  /** Frees all that was noted, and what the training of `models` has left. */
  free(...models: unknown[]): void {
    for (const model of models) if (model instanceof tf.LayersModel) model.optimizer?.dispose();
    for (const tensor of this.#made) tensor.dispose();
    this.#made.clear();
  }
}
