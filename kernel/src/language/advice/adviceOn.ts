import type { CellText } from "../cellText.js";
import { messageOf, shownErrors } from "../diagnostics.js";
import type { EarlierCells } from "../earlierCells.js";
import type { ParsedCell } from "../parseCell.js";
import type { Diagnostic, Project } from "../platform.js";
import { adviseOn } from "./adviseOn.js";
import { CellCode, type EarlierName, type Surroundings } from "./complaint.js";
import { adviseOnVersions } from "./earlierVersions.js";

/** What to do about those that will be shown, as far as it is known; the same thing is said once. */
export async function adviceOn(
  diagnostics: readonly Diagnostic[],
  { program }: ParsedCell,
  text: CellText,
  project: Project,
  path: string,
  { earlier, ...surroundings }: Omit<Surroundings, "earlier"> & { earlier: EarlierCells },
): Promise<(string | undefined)[]> {
  const howDeclared = (name: string): EarlierName | undefined => {
    const declared = earlier.get(name);
    if (!declared) return earlier.type(name) && "type";
    return declared.as === "let" ? "let" : "constant";
  };
  const code = new CellCode(text, program, project, path, { ...surroundings, earlier: howDeclared });
  const shown = diagnostics.slice(0, shownErrors);
  const advice = await Promise.all(
    shown.map((one) => {
      const complaint = code.complaint(one, messageOf(one));
      return adviseOnVersions(complaint, one, earlier) ?? adviseOn(complaint);
    }),
  );
  return advice.map((sentence, index) => (advice.indexOf(sentence) < index ? undefined : sentence));
}
