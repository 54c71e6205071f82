import { ShapeError } from "../errors/errors.js";
import { inputText } from "./inputText.js";

/**
 * @param thing of which there are `count`
 * @param rest what follows in the shape. Default: nothing, as in `[32]`; `", …"` for `[32, …]`
 * @throws ShapeError if there is not one of `what` for each `thing`
 */
export function checkLength(
  what: string,
  length: number,
  count: number,
  thing: keyof typeof inputText.shape.forEach,
  rest = "",
): void {
  if (length === count) return;
  throw new ShapeError(what, inputText.shape.forEach[thing](`[${count}${rest}]`), `[${length}${rest}]`);
}
