import tf from "#platform/tf";
import type { Engine } from "../engine/engine.js";
import {
  areDisposed,
  assignUnconstrained,
  type LayersModelInside,
  type LayerVariable,
} from "./layersModel.js";
import { type Learning, loadOptimizer, slotValues, storeOptimizer } from "./optimizerState.js";

/**
 * Keeps a model's weights and those in the engine the same. While the engine trains, the newest are there; whoever reads a
 * weight of the model or of its optimiser (a callback that predicts, a checkpoint) gets them copied out first, and what is
 * written to the model from outside is copied in before the next step. So nothing is copied that nobody looks at.
 */
export class ModelWeights {
  readonly #engine: Engine;
  readonly #variables: readonly LayerVariable[];
  readonly #learning: readonly Learning[];
  readonly #optimizer: tf.Optimizer | undefined;
  /** Steps that the optimiser has made. */
  steps = 0;
  #isAhead = false;
  #isBehind = false;
  #unwatch: (() => void) | undefined;
  /** Which values the model had when both were last the same: assigning to a variable gives it other ones. */
  #known: object[] = [];

  constructor(engine: Engine, variables: readonly LayerVariable[], model: LayersModelInside | undefined) {
    this.#engine = engine;
    this.#variables = variables;
    this.#optimizer = model?.optimizer_;
    const weightOf = new Map(variables.map((variable, i) => [variable, engine.weights[i]]));
    const learning = model?.collectedTrainableWeights ?? model?.trainableWeights ?? [];
    this.#learning = learning.flatMap((variable) => {
      const weight = weightOf.get(variable);
      return weight ? [{ variable, weight }] : [];
    });
  }

  /** From the model into the engine: weights, and the optimiser's slots and steps. */
  load(): void {
    this.#variables.forEach((variable, i) => {
      const weight = this.#engine.weights[i];
      weight.store(weight.address, variable.read().dataSync());
    });
    this.#engine.weightsChanged();
    if (this.#optimizer && this.#learning.length > 0)
      this.steps = loadOptimizer(this.#optimizer, this.#learning);
    this.#isBehind = false;
    this.#known = this.#values();
  }

  /** From the engine into the model, if the engine has trained since; not what a step that Stop has cut off has left. */
  store(): void {
    if (!this.#isAhead || !this.#engine.isWhole) return;
    tf.tidy(() => {
      this.#variables.forEach((variable, i) => {
        const weight = this.#engine.weights[i];
        if (weight.changes)
          assignUnconstrained(variable, tf.tensor(weight.load(weight.address), variable.shape as number[]));
      });
    });
    if (this.#optimizer) storeOptimizer(this.#optimizer, this.#learning, this.steps);
    this.#known = this.#values();
    this.#isAhead = false; // only now: Stop may end this by force, and then it is done again
  }

  #values(): object[] {
    const values = this.#variables.map((variable) => readUnwatched(variable).dataId);
    return this.#optimizer ? [...values, ...slotValues(this.#optimizer)] : values;
  }

  /** To be called after each step of the engine. */
  stepped(): void {
    this.#isAhead = true;
    this.steps++;
  }

  /** To be called before each: takes up what was written to the model since. */
  refresh(): void {
    const now = this.#isBehind ? [] : this.#values();
    if (this.#isBehind || now.some((value, i) => value !== this.#known[i])) this.load();
  }

  /** For an engine that does not train: takes up the model's weights if they have changed, also in an engine that does. */
  follow(): void {
    for (const variable of this.#variables) variable.read();
    this.refresh();
  }

  /** Whether this object still stands between the model and its readers; another one may have taken its place. */
  get isWatching(): boolean {
    return this.#unwatch !== undefined;
  }

  /** Ends the watch, with the model up to date, unless it has been disposed of. */
  release(): void {
    try {
      if (!areDisposed(this.#variables)) this.store();
    } finally {
      this.#unwatch?.();
      this.#unwatch = undefined;
    }
  }

  /**
   * Makes reading and writing of the model go by way of this object, until `release`. Another one that watches a weight of this
   * model, which may be shared with another model, is released first.
   */
  watch(): void {
    for (const variable of this.#variables) watchers.get(variable)?.release();
    for (const variable of this.#variables) watchers.set(variable, this);
    this.#unwatch = this.#hide();
  }

  #hide(): () => void {
    const optimizer = this.#optimizer as
      | (tf.Optimizer & { getWeights: unknown; setWeights: unknown })
      | undefined;
    for (const variable of this.#variables) {
      variable.read = () => {
        this.store();
        return readUnwatched(variable);
      };
      variable.write = (value) => {
        this.store();
        writeUnwatched(variable, value);
        this.#isBehind = true;
        return variable;
      };
    }
    if (optimizer) {
      const { getWeights, setWeights } = Object.getPrototypeOf(optimizer);
      optimizer.getWeights = () => {
        this.store();
        return getWeights.call(optimizer);
      };
      optimizer.setWeights = (values: unknown) => {
        this.store();
        this.#isBehind = true;
        return setWeights.call(optimizer, values);
      };
    }
    return () => {
      // what was hidden is the class's own method again
      for (const variable of this.#variables) {
        watchers.delete(variable);
        delete (variable as Partial<LayerVariable>).read;
        delete (variable as Partial<LayerVariable>).write;
      }
      if (optimizer) {
        delete (optimizer as Partial<typeof optimizer>).getWeights;
        delete (optimizer as Partial<typeof optimizer>).setWeights;
      }
    };
  }
}

/** Who watches a weight. */
const watchers = new WeakMap<LayerVariable, ModelWeights>();

function readUnwatched(variable: LayerVariable): tf.Tensor {
  return Object.getPrototypeOf(variable).read.call(variable);
}

function writeUnwatched(variable: LayerVariable, value: tf.Tensor): void {
  Object.getPrototypeOf(variable).write.call(variable, value);
}
