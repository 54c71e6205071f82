import { shapeOf } from "../../input/readArray.js";
import { written } from "../core/written.js";

/** What the sentences of this lesson quote of a table, whatever their language. */
export const size = (table: unknown) => written(shapeOf(table));

export const first = (table: unknown) => written((table as number[][])[0][0]);
