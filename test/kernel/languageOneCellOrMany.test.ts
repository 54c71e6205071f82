import { testInCells } from "./oneCellOrMany.js";
import { programs } from "./oneCellPrograms.js";

testInCells("programs that were written by hand", programs);
