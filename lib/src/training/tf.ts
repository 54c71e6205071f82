import * as tf from "@tensorflow/tfjs";
import { chooseBackend } from "./backend.js";

/** The backend behind `tf`, chosen once, when `six-steps` is first imported. */
export const backend = chooseBackend();

/** TensorFlow.js, with its backend set and ready: no `await tf.ready()` is needed. */
export { tf };
