import type { Complaint } from "./complaint.js";
import type { Rules } from "./rule.js";
import { assignmentRules } from "./rules/assignments.js";
import { callRules } from "./rules/calls.js";
import { declarationRules } from "./rules/declarations.js";
import { functionRules } from "./rules/functions.js";
import { loopRules } from "./rules/loops.js";
import { missingRules } from "./rules/missing.js";
import { moduleRules } from "./rules/modules.js";
import { nameRules } from "./rules/names.js";
import { newerThanRuntime } from "./rules/newer.js";
import { objectRules } from "./rules/objects.js";
import { operatorRules } from "./rules/operators.js";
import { propertyRules } from "./rules/properties.js";

const rules: Rules = {
  ...assignmentRules,
  ...callRules,
  ...declarationRules,
  ...functionRules,
  ...loopRules,
  ...missingRules,
  ...moduleRules,
  ...nameRules,
  ...objectRules,
  ...operatorRules,
  ...propertyRules,
};

/** What to do about one of TypeScript's errors, in a sentence of plain words; nothing where no rule knows it. */
export async function adviseOn(complaint: Complaint): Promise<string | undefined> {
  try {
    return newerThanRuntime(complaint) ?? (await rules[complaint.code]?.(complaint));
  } catch {
    // Whatever a rule stumbles over, TypeScript's own words are shown.
    return undefined;
  }
}
