/** What the user has set, in Node in the environment. Read anew each time. */
export interface Settings {
  /** `SIX_STEPS_QUICK`: `1` for lessons that do less. */
  readonly quick?: string;
  /** `SIX_STEPS_LANGUAGE`: `en` or `ko`. */
  readonly language?: string;
  /** `SIX_STEPS_BACKEND`: what holds TensorFlow.js's tensors, `node`, `wasm` or `cpu`. */
  readonly backend?: string;
  /** `SIX_STEPS_ENGINE`: `off` for TensorFlow.js's own training, `on` for the engine's predictions in any case. */
  readonly engine?: string;
  /** `SIX_STEPS_THREADS`: how many the engine computes with. */
  readonly threads?: string;
  /** `SIX_STEPS_FMA`: `off` for kernels whose results are alike everywhere. */
  readonly fma?: string;
}
