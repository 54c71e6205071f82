import { settings } from "#platform/settings";
import { UnknownOptionError } from "./errors/errors.js";

/**
 * How much a lesson does: `full` by default, `quick` when the environment says `SIX_STEPS_QUICK=1`, for a test or a
 * demonstration.
 *
 * @example const { epochs } = chooseRun({ full: { epochs: 10 }, quick: { epochs: 1 } });
 * @throws UnknownOptionError if `SIX_STEPS_QUICK` is neither 0 nor 1.
 */
export function chooseRun<T>(sizes: { full: T; quick: T }): T {
  const quick = settings.quick || "0";
  if (quick !== "0" && quick !== "1") throw new UnknownOptionError("SIX_STEPS_QUICK", quick, ["0", "1"]);
  return quick === "1" ? sizes.quick : sizes.full;
}
