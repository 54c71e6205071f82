import tf from "#platform/tf";
import { display, inNotebook } from "../display/display.js";
import { escapeHtml } from "../display/html.js";
import { chooseBackend } from "./backend/chooseBackend.js";
import { installModelPlaces } from "./checkpoint/modelPlaces.js";
import { correctTraining } from "./corrections/correctTraining.js";
import { installEngine } from "./fit/install.js";
import { trainingText } from "./trainingText.js";

/** The backend behind `tf`, chosen once, when `six-steps` is first imported. */
export const backend = chooseBackend();
correctTraining();
installEngine();
installModelPlaces();

// Where all is well, nothing is said: a beginner would take it for a fault.
if (backend.isFallback && inNotebook()) {
  const sentence = trainingText.computesWith(trainingText.backend[backend.name], backend.why);
  display({ "text/html": `<small>${escapeHtml(sentence)}</small>`, "text/plain": sentence });
}

/** TensorFlow.js, with its backend set and ready: no `await tf.ready()` is needed. */
export { tf };
