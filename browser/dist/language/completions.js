/** @throws where any name could stand: TypeScript 7's API refuses there, and the room then looks for names itself */
export function completions(found) {
  if (found?.isGlobalCompletion) throw new Error("auto imports");
  return (
    found && {
      entries: found.entries.map((entry) => ({
        ...entry,
        kind: kinds[entry.kind],
      })),
    }
  );
}
/** By the numbers of the Language Server Protocol. */
const kinds = {
  method: 2,
  function: 3,
  "local function": 3,
  constructor: 4,
  property: 5,
  getter: 5,
  setter: 5,
  accessor: 5,
  var: 6,
  let: 6,
  "local var": 6,
  parameter: 6,
  class: 7,
  interface: 8,
  module: 9,
  "external module name": 9,
  enum: 13,
  keyword: 14,
  script: 17,
  directory: 19,
  "enum member": 20,
  const: 21,
  type: 25,
  "type parameter": 25,
};
//# sourceMappingURL=completions.js.map
