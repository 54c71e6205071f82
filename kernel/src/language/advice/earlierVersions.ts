import type { EarlierCells } from "../earlierCells.js";
import type { Diagnostic } from "../platform.js";
import { walk } from "../syntaxTree.js";
import { namesVersion, versionsIn } from "../versions.js";
import { adviceText } from "./adviceText.js";
import type { Complaint } from "./complaint.js";

/** Of what objects of an earlier version lack: "does not exist", "possibly undefined", "is missing". */
const aboutMembers = new Set([2339, 2532, 2551, 2722, 2739, 2740, 2741, 18048]);

/** What to do about an object, a function or a derived class that goes with an earlier version of an edited class. */
export function adviseOnVersions(
  { code, at, around }: Complaint,
  diagnostic: Diagnostic,
  earlier: EarlierCells,
): string | undefined {
  if (!aboutMembers.has(code) && !namesVersion(wordsOf(diagnostic))) return;
  // What has the member, the function that is called, or the new value may be what is older.
  const wider = around
    .slice(0, 2)
    .filter(({ type }) => /^(?:(?:Member|Call|New|Assignment)Expression|VariableDeclarator)$/.test(type));
  for (const node of [at, ...wider]) {
    let advice: string | undefined;
    walk(node, (inner) => {
      const declaration = inner.type === "Identifier" ? earlier.get(inner.name) : undefined;
      const [version] = declaration ? versionsIn(declaration.text) : [];
      if (declaration && version)
        advice ??= adviceText.earlierVersion(declaration.name, declaration.url, version);
      return advice === undefined;
    });
    if (advice !== undefined) return advice;
  }
  return;
}

function wordsOf({ text, messageChain }: Pick<Diagnostic, "text" | "messageChain">): string {
  return [text, ...(messageChain ?? []).map(wordsOf)].join("\n");
}
