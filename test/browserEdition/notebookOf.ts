import type { Notebook } from "../notebooks/lessons.js";

/** A notebook of these cells. */
export function notebookOf(...sources: string[]): Notebook {
  const cells = sources.map((source, i) => ({
    ...{ cell_type: "code", id: `cell-${i}`, metadata: {}, source, outputs: [], execution_count: null },
  }));
  const kernelspec = { display_name: "TypeScript (Six Steps)", language: "typescript", name: "six-steps" };
  return { cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 } as unknown as Notebook;
}
