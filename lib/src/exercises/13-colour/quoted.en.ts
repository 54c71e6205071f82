import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

/** "For row 2, column 5, channel 1 that gives 1190": a call that went wrong, and what it returned. */
export const gives = ({ args, got }: Try) => {
  const [row, column, channel] = args.map(written);
  return `For row ${row}, column ${column}, channel ${channel} that gives ${written(got)}`;
};
