import type { Project } from "@six-steps/kernel/internal/language/platform.js";
import ts from "typescript";
import { completions } from "./completions.js";
import { diagnostic } from "./diagnostic.js";
import { internals } from "./internals.js";
import { nodeAt } from "./nodeAt.js";
import { Wrapped } from "./wrapped.js";

type Place = ts.Node | { document: string; position: number };

/**
 * What TypeScript 7's API answers the language room with, of a program that is made when a question comes: whoever only tells
 * TypeScript the next texts, so that its own thread may read them meanwhile, would hold up this one.
 */
export function projectWhenAsked(service: ts.LanguageService): Project {
  let made: Project | undefined;
  const project = () => {
    made ??= projectOf(service);
    return made;
  };
  return {
    get program() {
      return project().program;
    },
    get checker() {
      return project().checker;
    },
    get emitter() {
      return project().emitter;
    },
  } as Project;
}

/** The same, asked of TypeScript 6, which runs in this thread. Its answers are of this moment's program. */
function projectOf(service: ts.LanguageService): Project {
  const program = service.getProgram() as ts.Program;
  const checker = program.getTypeChecker();
  const { symbol, type, signature, inner } = new Wrapped(checker);
  const at = (path: string, position: number) => {
    const file = program.getSourceFile(path);
    return file && nodeAt(file, position);
  };
  const project = {
    program: {
      getSourceFile: async (path: string) => program.getSourceFile(path),
      getSyntacticDiagnostics: async (path: string) => service.getSyntacticDiagnostics(path).map(diagnostic),
      getSemanticDiagnostics: async (path: string) => service.getSemanticDiagnostics(path).map(diagnostic),
    },
    checker: {
      getTypeAtPosition: async (path: string, positions: number | number[]) =>
        each(positions, (position) => {
          const node = at(path, position);
          return node && type(checker.getTypeAtLocation(node));
        }),
      getTypeAtLocation: async (nodes: ts.Node | ts.Node[]) =>
        each(nodes, (node) => type(checker.getTypeAtLocation(node))),
      getSymbolAtPosition: async (path: string, positions: number | number[]) =>
        each(positions, (position) => {
          const node = at(path, position);
          return node && symbol(checker.getSymbolAtLocation(node));
        }),
      resolveName: async (name: string, meaning: ts.SymbolFlags, place: Place, withoutGlobals = false) => {
        const node = "document" in place ? at(place.document, place.position) : place;
        return symbol(internals(checker).resolveName(name, node, meaning, withoutGlobals));
      },
      getAliasedSymbol: async (of: object) => symbol(checker.getAliasedSymbol(inner(of))),
      isUnknownSymbol: async (of: object) => internals(checker).isUnknownSymbol(inner(of)),
      getTypeOfSymbol: async (of: object | object[]) =>
        each(of, (one) => type(checker.getTypeOfSymbol(inner(one)))),
      getDeclaredTypeOfSymbol: async (of: object) => type(checker.getDeclaredTypeOfSymbol(inner(of))),
      typeToString: async (of: object, around?: ts.Node, flags?: ts.TypeFormatFlags) =>
        checker.typeToString(inner(of), around, flags),
      getNonNullableType: async (of: object) => type(checker.getNonNullableType(inner(of))),
      getSignaturesOfType: async (of: object, kind: ts.SignatureKind) =>
        checker.getSignaturesOfType(inner(of), kind).map(signature),
      getResolvedSignature: async (call: ts.CallLikeExpression) => {
        const found = checker.getResolvedSignature(call);
        return found && signature(found);
      },
      signatureToSignatureDeclaration: async (
        of: object,
        kind: ts.SyntaxKind.MethodSignature,
        around?: ts.Node,
        flags?: ts.NodeBuilderFlags,
      ) => checker.signatureToSignatureDeclaration(inner(of), kind, around, flags),
      getCompletionsAtPosition: async (path: string, position: number) =>
        completions(service.getCompletionsAtPosition(path, position, { includeSymbol: true })),
    },
    emitter: {
      printNode: async (node: ts.Node) => printer.printNode(ts.EmitHint.Unspecified, node, noFile),
    },
  };
  return project as unknown as Project;
}

const printer = ts.createPrinter({ removeComments: true });
const noFile = ts.createSourceFile("none.ts", "", ts.ScriptTarget.ESNext);

function each<One, Other>(what: One | readonly One[], change: (one: One) => Other): Other | Other[] {
  return Array.isArray(what) ? what.map(change) : change(what as One);
}
