import type { Project } from "@six-steps/kernel/internal/language/platform.js";
import ts from "typescript";
import { completions } from "./completions.js";
import { diagnostic } from "./diagnostic.js";
import { Wrapped } from "./wrapped.js";

/** What TypeScript 6 has and does not offer by its types. TypeScript 7's API offers all of it. */
interface Internals {
  resolveName(
    name: string,
    location: ts.Node | undefined,
    meaning: ts.SymbolFlags,
    excludeGlobals: boolean,
  ): ts.Symbol | undefined;
  isUnknownSymbol(symbol: ts.Symbol): boolean;
}
const { getTouchingPropertyName } = ts as unknown as {
  /** The innermost node at a position; at its very end only a name. */
  getTouchingPropertyName(file: ts.SourceFile, position: number): ts.Node;
};

type Place = ts.Node | { document: string; position: number };

/**
 * What TypeScript 7's API answers the language room with, of a program that is made when a question comes: whoever only tells
 * TypeScript the next texts, so that its own thread may read them meanwhile, would hold up this one.
 */
export function projectWhenAsked(service: ts.LanguageService): Project {
  let made: Project | undefined;
  return new Proxy({} as Project, {
    get(_, part) {
      made ??= projectOf(service);
      return made[part as keyof Project];
    },
  });
}

/** The same, asked of TypeScript 6, which runs in this thread. Its answers are of this moment's program. */
function projectOf(service: ts.LanguageService): Project {
  const program = service.getProgram() as ts.Program;
  const checker = program.getTypeChecker();
  const { resolveName, isUnknownSymbol } = checker as unknown as Internals;
  const { symbol, type, signature, inner } = new Wrapped(checker);
  const at = (path: string, position: number) => {
    const file = program.getSourceFile(path);
    return file && getTouchingPropertyName(file, position);
  };
  /** As TypeScript 6 answers for one or for many, in the other form. */
  const asked =
    <One, More extends unknown[], Answer>(
      ask: (one: One, ...more: More) => Answer,
      wrap: (answer: Answer) => unknown = (answer) => answer,
    ) =>
    async (of: object | object[], ...more: More) =>
      each(of, (one) => wrap(ask(inner(one), ...more)));
  const askedAt =
    <Answer>(ask: (node: ts.Node) => Answer, wrap: (answer: Answer) => unknown) =>
    async (path: string, positions: number | number[]) =>
      each(positions, (position) => {
        const node = at(path, position);
        return node && wrap(ask(node));
      });
  const project = {
    program: {
      getSourceFile: async (path: string) => program.getSourceFile(path),
      getSyntacticDiagnostics: async (path: string) => service.getSyntacticDiagnostics(path).map(diagnostic),
      getSemanticDiagnostics: async (path: string) => service.getSemanticDiagnostics(path).map(diagnostic),
    },
    checker: {
      getTypeAtPosition: askedAt(checker.getTypeAtLocation, type),
      getTypeAtLocation: asked(checker.getTypeAtLocation, type),
      getSymbolAtPosition: askedAt(checker.getSymbolAtLocation, symbol),
      resolveName: async (name: string, meaning: ts.SymbolFlags, place: Place, withoutGlobals = false) => {
        const node = "document" in place ? at(place.document, place.position) : place;
        return symbol(resolveName(name, node, meaning, withoutGlobals));
      },
      getAliasedSymbol: asked(checker.getAliasedSymbol, symbol),
      isUnknownSymbol: asked(isUnknownSymbol),
      getTypeOfSymbol: asked(checker.getTypeOfSymbol, type),
      getDeclaredTypeOfSymbol: asked(checker.getDeclaredTypeOfSymbol, type),
      typeToString: asked(checker.typeToString),
      getNonNullableType: asked(checker.getNonNullableType, type),
      getSignaturesOfType: asked(checker.getSignaturesOfType, (all) => all.map(signature)),
      getResolvedSignature: asked(
        (call: ts.CallLikeExpression) => checker.getResolvedSignature(call),
        (found) => found && signature(found),
      ),
      signatureToSignatureDeclaration: asked(checker.signatureToSignatureDeclaration),
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
