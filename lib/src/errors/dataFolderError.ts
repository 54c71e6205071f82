import { SixStepsError } from "./errors.js";

/** The folder in which data sets are kept cannot be read or written. */
export class DataFolderError extends SixStepsError {}
