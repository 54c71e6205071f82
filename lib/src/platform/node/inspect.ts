import * as util from "node:util";
import type { Inspect } from "../inspect.js";

export const inspect: Inspect = (value, limits) => util.inspect(value, limits);
