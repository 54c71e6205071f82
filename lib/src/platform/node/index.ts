import { setImmediate } from "node:timers/promises";
import { inspect } from "node:util";
import type { Platform } from "../platform.js";
import { png } from "./png.js";
import { scriptSources } from "./scriptSources.js";
import { tslabSend } from "./tslabSend.js";

export const platform: Platform = {
  settings: { quick: process.env.SIX_STEPS_QUICK, language: process.env.SIX_STEPS_LANGUAGE },
  nextTurn: () => setImmediate(),
  inspect: (value, limits) => inspect(value, { ...limits, breakLength: Number.POSITIVE_INFINITY }),
  png,
  scriptSources,
  tslabSend,
};
