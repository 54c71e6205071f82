import type { MimeBundle } from "../../display/display.js";
import type { PageAnswer } from "./protocol.js";

/** What the extension uses of JupyterLab 4 and Notebook 7. */
export interface JupyterLab {
  shell: {
    widgets(area: "main"): Iterable<Widget & Partial<NotebookPanel>>;
    /** Settled once the widgets of the last time are back; `fresh`: there was no last time. JupyterLab's alone. */
    restored?: Promise<{ fresh?: boolean } | undefined>;
    collapseLeft?(): void;
  };
}

interface Widget {
  node: Element;
}

export interface NotebookPanel {
  content: { widgets: readonly (Widget & { model: CellModel; outputArea?: OutputArea })[] };
  sessionContext: { session: { kernel: Kernel | null } | null };
}

interface CellModel {
  sharedModel: { source: string; setSource(source: string): void };
}

interface OutputArea {
  widgets: readonly Widget[];
  model: {
    set(index: number, output: { output_type: "display_data"; data: MimeBundle; metadata: object }): void;
  };
}

interface Kernel {
  handleComms: boolean;
  /** Older versions know of none. */
  supportsSubshells?: boolean;
  createComm(target: string): Comm;
  statusChanged: Signal<string>;
}

interface Comm {
  isDisposed: boolean;
  /** Settled once it is known on which subshell the comm is. Older versions have none. */
  subshellStarted?: Promise<void>;
  onMsg: (message: { content: { data: PageAnswer } }) => void;
  onClose: () => void;
  open(data: object): unknown;
  send(data: object): unknown;
  close(): unknown;
}

interface Signal<Value> {
  connect(slot: (sender: unknown, value: Value) => void): void;
  disconnect(slot: (sender: unknown, value: Value) => void): void;
}
