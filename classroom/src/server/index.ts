export { ClassError } from "./classError.js";
export { type ClassOptions, runClass, type Surroundings } from "./runClass.js";
