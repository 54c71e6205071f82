import type { Engine } from "../engine/engine.js";
import type { WorkSpec } from "../engine/work.js";
import type { LayerVariable } from "../model/layersModel.js";
import { ModelWeights } from "../model/modelWeights.js";
import type { ReadModel } from "../model/readModel.js";

/** An engine that stays for the next call, since setting one up takes longer than a small call computes. */
interface Kept {
  /** What it was made for, but for the number of examples that it has room for. */
  spec: string;
  variables: readonly LayerVariable[];
  engine: Engine;
  weights: ModelWeights;
}

/** Bytes that the kept engines may have together. */
const mostBytes = 1 << 26;

/** Those of the last calls, the latest at the end. */
const kept: Kept[] = [];

/**
 * Gives `action` an engine for this work, of one set, with the model's weights in it: a new one, or one of an earlier call. Those
 * of one thread are kept as long as there is room for them.
 *
 * @throws NotCovered, EngineMemoryError, and what `make` and `action` throw
 */
export function withEngine(
  { variables }: ReadModel,
  work: WorkSpec,
  make: (work: WorkSpec) => Engine,
  action: (engine: Engine) => void,
): void {
  const { batchSize, sets, ...rest } = work;
  const [{ examples, ...set }] = sets;
  const spec = JSON.stringify([rest, set]);
  const isFor = (one: Kept) =>
    one.spec === spec &&
    one.variables.length === variables.length &&
    one.variables.every((variable, i) => variable === variables[i]);
  const at = kept.findIndex(isFor);
  const [last] = at < 0 ? [] : kept.splice(at, 1);
  const { engine, weights } =
    last && last.engine.spec.sets[0].examples >= examples ? last : begun(make(work), variables);
  try {
    weights.follow();
    action(engine);
    if (work.threads === 1) keep({ spec, variables, engine, weights });
  } finally {
    void engine.close();
  }
}

function begun(engine: Engine, variables: readonly LayerVariable[]) {
  return { engine, weights: new ModelWeights(engine, variables, undefined) };
}

function keep(one: Kept): void {
  kept.push(one);
  let bytes = kept.reduce((sum, { engine }) => sum + engine.size, 0);
  while (bytes > mostBytes) bytes -= kept.shift()?.engine.size ?? bytes;
}
