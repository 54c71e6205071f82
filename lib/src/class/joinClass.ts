import "./link.js"; // whoever can join has checks that tell the class
import { displayOfThisCell } from "../display/display.js";
import { bundle } from "../exercises/core/box.js";
import { boxOf, join } from "./joining.js";
import { addressOf, codeOf, nameOf } from "./joinParameters.js";

/**
 * Joins the class that your teacher has open, for every lesson in this folder: from then on each check's outcome is
 * sent, without your code. It needs to run once. While the class does not answer, checks are kept and sent later.
 *
 *     await joinClass("http://192.168.1.20:8900", "K7M-4QX", "Kim");
 *
 * @param server the address in your teacher's line
 * @param code the class's code
 * @param name what your teacher sees
 * @throws JoinError for an address, a code or a name that can be none, and where the folder cannot be written
 */
export async function joinClass(server: string, code: string, name: string): Promise<void> {
  const display = displayOfThisCell();
  const wanted = { server: addressOf(server), code: codeOf(code), name: nameOf(name) };
  display(bundle(boxOf(await join(wanted))));
}
