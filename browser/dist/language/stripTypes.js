import blankSpace from "ts-blank-space";
/** Types become spaces, by TypeScript's own syntax tree. */
export function stripTypes(source) {
  let isMore = false;
  const code = blankSpace(source, () => {
    isMore = true;
  });
  return isMore ? undefined : code;
}
//# sourceMappingURL=stripTypes.js.map
