import { ShapeError } from "../errors/errors.js";

/**
 * @param thing of which there are `count`, such as `image`
 * @param rest what follows in the shape. Default: nothing, as in `[32]`; `", …"` for `[32, …]`
 * @throws ShapeError if there is not one of `what` for each `thing`
 */
export function checkLength(what: string, length: number, count: number, thing: string, rest = ""): void {
  if (length === count) return;
  throw new ShapeError(what, `[${count}${rest}], one for each ${thing}`, `[${length}${rest}]`);
}
