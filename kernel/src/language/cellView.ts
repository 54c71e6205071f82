import type { CellText } from "./cellText.js";
import type { Project } from "./platform.js";
import type { TypePrinter } from "./typePrinter.js";

/** A cell, and what TypeScript knows about it. */
export interface CellView {
  project: Project;
  /** Where TypeScript has it. */
  path: string;
  text: CellText;
  printer: TypePrinter;
}
