import * as tf from "@tensorflow/tfjs";
import { display, inNotebook } from "../display/display.js";
import { escapeHtml } from "../display/html.js";
import { type BackendName, chooseBackend } from "./backend.js";
import { installEngine } from "./fit/install.js";

/** The backend behind `tf`, chosen once, when `six-steps` is first imported. */
export const backend = chooseBackend();
installEngine();

const longNames: Record<BackendName, string> = {
  node: "native TensorFlow (tfjs-node)",
  wasm: "WebAssembly",
  cpu: "plain JavaScript",
};

if (inNotebook()) {
  const sentence = `TensorFlow.js computes with ${longNames[backend.name]}: ${backend.why}.`;
  display({ "text/html": `<small>${escapeHtml(sentence)}</small>`, "text/plain": sentence });
}

/** TensorFlow.js, with its backend set and ready: no `await tf.ready()` is needed. */
export { tf };
