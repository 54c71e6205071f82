import type { Project, Texts, TypeScript } from "@six-steps/kernel/internal/language/platform.js";
import { virtualPrefix } from "@six-steps/kernel/internal/language/virtualFiles.js";
import { reactJsx } from "@six-steps/kernel/internal/shared/jsx.js";
import ts from "typescript";
import { compilerOptions, folder } from "./compilerOptions.js";
import { projectWhenAsked } from "./project.js";

/** The declaration files that cells may need, by path. To be filled before the first check. */
export const declarations = new Map<string, string>();

/** What every cell sees: the globals that the kernel gives, and those of the student's thread. */
const globals = ["/kernel/globals.d.ts", "/kernel/environment.d.ts"];

/** The declaration files are read once, however often the kernel starts anew. */
const registry = ts.createDocumentRegistry(true, folder);

/** TypeScript 6 in this thread. */
export class PageTypeScript implements TypeScript {
  readonly settings: TypeScript["settings"] = { jsx: reactJsx, paths: [], notice: undefined };
  readonly #paths: { earlier: string; cell: string; cellWithJsx: string };
  readonly #texts = new Map<string, { text: string; version: number }>();
  readonly #service: ts.LanguageService;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    const path = (name: string) => `${folder}/${virtualPrefix}${name}`;
    this.#paths = { earlier: path("earlier.ts"), cell: path("cell.ts"), cellWithJsx: path("cell.tsx") };
    this.#set(this.#paths.earlier, "export {};");
    this.#set(this.#paths.cell, "export {};");
    const read = (path: string) => this.#texts.get(path)?.text ?? declarations.get(path);
    const host: ts.LanguageServiceHost = {
      getCompilationSettings: () => compilerOptions,
      getScriptFileNames: () => [...globals, ...this.#texts.keys()],
      getScriptVersion: (path) => String(this.#texts.get(path)?.version ?? 0),
      getScriptSnapshot: (path) => {
        const text = read(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: () => "/lib/lib.esnext.d.ts",
      fileExists: (path) => read(path) !== undefined,
      readFile: read,
      getDirectories: () => [],
      useCaseSensitiveFileNames: () => true,
    };
    this.#service = ts.createLanguageService(host, registry);
  }

  withProject<T>(
    { earlier, cell, grammar }: Texts,
    task: (project: Project, cell: string) => Promise<T>,
  ): Promise<T> {
    const turn = this.#queue.then(() => {
      const path = grammar === "tsx" ? this.#paths.cellWithJsx : this.#paths.cell;
      this.#set(this.#paths.earlier, earlier);
      for (const other of [this.#paths.cell, this.#paths.cellWithJsx])
        if (other !== path && this.#texts.has(other)) this.#set(other, "export {};");
      this.#set(path, cell);
      return task(projectWhenAsked(this.#service), path);
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** No package comes while a page is open. */
  distrust(): void {}

  dispose(): void {
    this.#service.dispose();
  }

  #set(path: string, text: string): void {
    const { text: before, version = 0 } = this.#texts.get(path) ?? {};
    if (before !== text) this.#texts.set(path, { text, version: version + 1 });
  }
}
