// What kernel, library and lessons find as globals. To be imported first: they keep what they find.
import "../workerSettings.js";
import { cell } from "six-steps/internal/platform/browser/cell.js";
import { settings } from "../settings.js";
import { writeStacksAsV8 } from "./v8Stacks.js";

writeStacksAsV8();

const env = Object.fromEntries(
  Object.entries(settings).map(([name, value]) => [`SIX_STEPS_${name.toUpperCase()}`, value]),
);

Object.assign(globalThis, {
  process: { env, version: "", platform: "browser" },
  // By it TensorFlow.js lets messages be heard while it trains. A browser's own throws in a worker that a worker has started.
  requestAnimationFrame: (call: () => void) => void cell.nextTurn().then(call),
});
