import { companions } from "./companions.js";
import { fewNumbers } from "./fewNumbers.js";
import { firstSteps } from "./firstSteps.js";
import { laterSteps } from "./laterSteps.js";

/** By lesson, the controls in the order in which they are moved: what was pressed before still holds. */
export const lessonControls = { ...firstSteps, ...laterSteps, ...fewNumbers, ...companions };
