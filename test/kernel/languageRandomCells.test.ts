import { testInCells } from "./oneCellOrMany.js";
import { randomProgram } from "./randomProgram.js";

// Together with those that were written by hand, more than 200.
const count = process.env.SIX_STEPS_QUICK === "1" ? 110 : 160;

testInCells(
  "random programs",
  Array.from({ length: count }, (_, seed) => randomProgram(seed)),
);
