import { Engine } from "../engine/engine.js";
import type { WorkSpec } from "../engine/work.js";

/** Bytes that all idle engines may have together, and how many may wait. */
const mostBytes = 1 << 26;
const most = 4;

/** Engines whose training is over, the latest at the end, with what they were made for. */
const idle: { spec: string; engine: Engine }[] = [];

/**
 * An engine for this work: many small trainings of one kind, as of an agent that learns by and by, share one, since setting it up
 * takes longer than they do.
 *
 * @throws EngineMemoryError
 */
export function engineFor(work: WorkSpec): Engine {
  if (work.threads > 1) return new Engine(work);
  const spec = JSON.stringify(work);
  const at = idle.findIndex((one) => one.spec === spec);
  if (at < 0) return new Engine(work);
  const [{ engine }] = idle.splice(at, 1);
  engine.clear();
  return engine;
}

/** To be called with an engine of `engineFor` when its training has ended as it should, and nobody uses it any more. */
export async function doneWith(engine: Engine): Promise<void> {
  if (engine.spec.threads > 1 || !engine.isWhole || engine.size > mostBytes / most) return engine.close();
  idle.push({ spec: JSON.stringify(engine.spec), engine });
  if (idle.length > most) idle.shift();
}
