import { blankSourceFile } from "ts-blank-space";
import { sourceFileOf } from "./sourceFile.js";

/** Types become spaces, by TypeScript's own syntax tree. */
export function stripTypes(source: string): string | undefined {
  let isMore = false;
  const code = blankSourceFile(sourceFileOf(source, "ts"), () => {
    isMore = true;
  });
  return isMore ? undefined : code;
}
