import { Array, theGlobal } from "./intrinsics.js";

/** What TensorFlow.js keeps on the global object, of which Stop can leave a part open. */
interface Engine {
  state: { scopeStack: unknown[]; gradientDepth: number; kernelDepth: number; activeTape?: unknown };
  endScope(): void;
}

let openScopes = 0;

/** To be called when a cell starts: a student may open a scope in one cell and close it in another. */
export function rememberScopes(): void {
  openScopes = engine()?.state.scopeStack.length ?? 0;
}

/**
 * A termination passes the `finally` by which `tf.tidy` and gradients end. Left open, they would keep every tensor, and
 * the next training would find its variables unconnected. Ends what the stopped work had opened, and frees its tensors.
 */
export function repairEngine(): void {
  const stopped = engine();
  if (stopped === undefined) return;
  const { state } = stopped;
  state.gradientDepth = 0;
  state.kernelDepth = 0;
  state.activeTape = undefined;
  while (state.scopeStack.length > openScopes) stopped.endScope();
}

function engine(): Engine | undefined {
  const { _tfengine } = theGlobal as { _tfengine?: Engine };
  return Array.isArray(_tfengine?.state?.scopeStack) ? _tfengine : undefined;
}
