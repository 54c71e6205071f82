import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import { describe } from "../describe.js";
import { printedType } from "../printedType.js";
import { codeOf } from "../quote.js";
import type { Rules } from "../rule.js";
import { quotedIn } from "../template.js";

/** Objects that do not have what their type says, and classes. */
export const objectRules: Rules = {
  1117: ({ at, source }) => adviceText.keyTwice(codeOf(at, source)),
  2353: tooMany,
  2561: misspelled,
  2741: lacks,
  2377: () => adviceText.callSuper(),
  17009: () => adviceText.callSuper(),
  2564: ({ at }) => (at.type === "Identifier" ? adviceText.fieldWithoutValue(at.name) : undefined),
  2678: otherCase,
};

function tooMany({ message, around, source }: Complaint) {
  const [name, type] =
    quotedIn(
      "Object literal may only specify known properties, and '{0}' does not exist in type '{1}'.",
      message,
    ) ?? [];
  const object = around.find((node) => node.type === "ObjectExpression");
  if (object && type && printedType(type)?.kind === "array")
    return adviceText.objectForArray(codeOf(object, source));
  // Of types without a name, the message says all.
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(type ?? "")
    ? adviceText.propertyTooMany(name, type)
    : undefined;
}

function misspelled({ message }: Complaint) {
  const [name, , suggestion] =
    quotedIn(
      "Object literal may only specify known properties, but '{0}' does not exist in type '{1}'. Did you mean to write '{2}'?",
      message,
    ) ?? [];
  return suggestion === undefined ? undefined : adviceText.propertyMisspelled(name, suggestion);
}

function lacks(complaint: Complaint) {
  const [name] =
    quotedIn("Property '{0}' is missing in type '{1}' but required in type '{2}'.", complaint.message) ?? [];
  const value = objectAt(complaint);
  return name !== undefined && value
    ? adviceText.propertyMissing(codeOf(value, complaint.source), name)
    : undefined;
}

/** The object literal that was declared, assigned, passed or returned. */
function objectAt({ at, around }: Complaint) {
  const outer = around[0];
  const value =
    outer?.type === "VariableDeclarator" && outer.id === at
      ? outer.init
      : outer?.type === "AssignmentExpression" && outer.left === at
        ? outer.right
        : at.type === "ReturnStatement"
          ? at.argument
          : at;
  return value?.type === "ObjectExpression" ? value : undefined;
}

async function otherCase({ at, around, source, typeOf }: Complaint) {
  const choice = around.find((node) => node.type === "SwitchStatement");
  if (choice?.type !== "SwitchStatement") return;
  const [given, wanted] = [await typeOf(at), await typeOf(choice.discriminant)];
  return given && wanted && given.kind !== wanted.kind && wanted.kind !== "mixed"
    ? adviceText.caseOfOtherKind(codeOf(at, source), describe(given), describe(wanted))
    : undefined;
}
