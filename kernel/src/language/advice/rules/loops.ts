import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import { describe } from "../describe.js";
import { codeOf } from "../quote.js";
import type { Rules } from "../rule.js";
import { noList } from "./patterns.js";

/** `for … of` over what has no entries. */
export const loopRules: Rules = { 2488: notALoop, 2495: notALoop, 2461: notALoop, 2548: notALoop };

async function notALoop(complaint: Complaint) {
  const { at, around, source, typeOf } = complaint;
  const loop = around[0];
  if (at.type === "ArrayPattern") return noList(complaint);
  if (loop?.type !== "ForOfStatement" || loop.right !== at) return;
  const code = codeOf(at, source);
  const type = await typeOf(at);
  switch (type?.kind) {
    case "number":
      return adviceText.loopOverNumber(code);
    case "object":
      return adviceText.loopOverObject(code);
    case "promise":
      return adviceText.notYetValue(code);
    case "boolean":
    case "function":
    case "nothing":
    case "date":
    case "tensor":
      return adviceText.loopOver(code, describe(type));
  }
}
