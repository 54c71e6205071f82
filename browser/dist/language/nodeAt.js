import ts from "typescript";
/** The innermost node at a position; at its very end only a name. */
export function nodeAt(file, position) {
  let found = file;
  const visit = (node) => {
    const isIn = node.getStart(file) <= position && position < node.end;
    if (!isIn && !(node.end === position && ts.isIdentifier(node))) return;
    found = node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}
//# sourceMappingURL=nodeAt.js.map
