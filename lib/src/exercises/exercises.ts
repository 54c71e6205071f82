import { outputLayer } from "./outputLayer.js";

/** All exercises, by lesson. A lesson takes its own: `const ask = exercises.outputLayer;`. */
export const exercises = { outputLayer };
