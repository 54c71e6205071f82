import { plain } from "../answer.js";
import { written } from "../written.js";
import type { Look } from "./finding.js";
import { generalText } from "./generalText.js";
import { quantitiesOf } from "./quantities.js";

/** One and the same answer wherever the function is wrong. */
export const constantWhereWrong: Look = ({ wrong, isSame }) => {
  const [{ got, want }] = wrong;
  if (got === undefined || Number.isNaN(got) || !wrong.every((one) => isSame(one.got, got))) return undefined;
  if (wrong.length > 1 && wrong.every((one) => isSame(one.want, want)))
    return { name: "in-place-of", message: generalText.inPlaceOf(written(got), written(want)) };
  if (wrong.length === 1) return undefined;
  return { name: "constant-where-wrong", message: generalText.constantWhereWrong(written(got)) };
};

/** The same answer to every input. */
export const constant: Look = ({ tries, isSame }) => {
  const [{ got, want }] = tries;
  const differs = tries.some((one) => !isSame(one.want, want));
  if (!differs || !tries.every((one) => isSame(one.got, got))) return undefined;
  return { name: "constant", message: generalText.constant(written(got)) };
};

/** An input itself, or a number that merely describes it. */
export const inputs: Look = ({ tries, parameters, isSame }) => {
  const differs = tries.some(({ want }) => !isSame(want, tries[0].want));
  const own = parameters.findIndex((_, i) => tries.every((one) => isSame(one.got, plain(one.args[i]))));
  if (own >= 0 && differs) return { name: "own-input", message: generalText.ownInput(parameters[own]) };
  const quantity = quantitiesOf(tries, parameters).find(({ values }) =>
    tries.every((one, i) => isSame(one.got, values[i])),
  );
  return quantity && { name: "quantity", message: generalText.quantity(quantity.say) };
};
