import type { NotebookPanel } from "./jupyterLabTypes.js";
import type { OwnCell } from "./protocol.js";

/** The cell under which an element stands. A view of an output elsewhere in the page has none. */
export function ownCell(panel: Partial<NotebookPanel> | undefined, element: Element): OwnCell | undefined {
  const cell = panel?.content?.widgets?.find(({ node }) => node.contains(element));
  const { outputArea } = cell ?? {};
  if (cell === undefined || outputArea === undefined) return undefined;
  const { sharedModel } = cell.model;
  return {
    get source() {
      return sharedModel.source;
    },
    set source(source) {
      sharedModel.setSource(source);
    },
    show(data) {
      // The place is looked up now: outputs may have come and gone since the question.
      const place = outputArea.widgets.findIndex(({ node }) => node.contains(element));
      if (place >= 0) outputArea.model.set(place, { output_type: "display_data", data, metadata: {} });
    },
  };
}
