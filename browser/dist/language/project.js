import ts from "typescript";
import { completions } from "./completions.js";
import { diagnostic } from "./diagnostic.js";
import { internals } from "./internals.js";
import { nodeAt } from "./nodeAt.js";
import { Wrapped } from "./wrapped.js";
/**
 * What TypeScript 7's API answers the language room with, asked of TypeScript 6, which runs in this thread. Its answers are of
 * this moment's program.
 */
export function projectOf(service) {
  const program = service.getProgram();
  const checker = program.getTypeChecker();
  const { symbol, type, signature, inner } = new Wrapped(checker);
  const at = (path, position) => {
    const file = program.getSourceFile(path);
    return file && nodeAt(file, position);
  };
  const project = {
    program: {
      getSourceFile: async (path) => program.getSourceFile(path),
      getSyntacticDiagnostics: async (path) => service.getSyntacticDiagnostics(path).map(diagnostic),
      getSemanticDiagnostics: async (path) => service.getSemanticDiagnostics(path).map(diagnostic),
    },
    checker: {
      getTypeAtPosition: async (path, positions) =>
        each(positions, (position) => {
          const node = at(path, position);
          return node && type(checker.getTypeAtLocation(node));
        }),
      getTypeAtLocation: async (nodes) => each(nodes, (node) => type(checker.getTypeAtLocation(node))),
      getSymbolAtPosition: async (path, positions) =>
        each(positions, (position) => {
          const node = at(path, position);
          return node && symbol(checker.getSymbolAtLocation(node));
        }),
      resolveName: async (name, meaning, place, withoutGlobals = false) => {
        const node = "document" in place ? at(place.document, place.position) : place;
        return symbol(internals(checker).resolveName(name, node, meaning, withoutGlobals));
      },
      getAliasedSymbol: async (of) => symbol(checker.getAliasedSymbol(inner(of))),
      isUnknownSymbol: async (of) => internals(checker).isUnknownSymbol(inner(of)),
      getTypeOfSymbol: async (of) => each(of, (one) => type(checker.getTypeOfSymbol(inner(one)))),
      getDeclaredTypeOfSymbol: async (of) => type(checker.getDeclaredTypeOfSymbol(inner(of))),
      typeToString: async (of, around, flags) => checker.typeToString(inner(of), around, flags),
      getNonNullableType: async (of) => type(checker.getNonNullableType(inner(of))),
      getSignaturesOfType: async (of, kind) => checker.getSignaturesOfType(inner(of), kind).map(signature),
      getResolvedSignature: async (call) => {
        const found = checker.getResolvedSignature(call);
        return found && signature(found);
      },
      signatureToSignatureDeclaration: async (of, kind, around, flags) =>
        checker.signatureToSignatureDeclaration(inner(of), kind, around, flags),
      getCompletionsAtPosition: async (path, position) =>
        completions(service.getCompletionsAtPosition(path, position, { includeSymbol: true })),
    },
    emitter: {
      printNode: async (node) => printer.printNode(ts.EmitHint.Unspecified, node, noFile),
    },
  };
  return project;
}
const printer = ts.createPrinter({ removeComments: true });
const noFile = ts.createSourceFile("none.ts", "", ts.ScriptTarget.ESNext);
function each(what, change) {
  return Array.isArray(what) ? what.map(change) : change(what);
}
//# sourceMappingURL=project.js.map
