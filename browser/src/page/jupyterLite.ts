// What this extension uses of JupyterLite 0.8.6 and of the JupyterLab in it, whose packages are not installed here.

export interface Header {
  readonly session: string;
  /** When it was sent, as ISO 8601. */
  readonly date: string;
}

export interface Message<Content = Record<string, unknown>> {
  header: Header & { readonly msg_type: string };
  content: Content;
  metadata: Record<string, unknown>;
  buffers?: (ArrayBuffer | ArrayBufferView<ArrayBuffer>)[];
}

export interface KernelOptions {
  id: string;
  name: string;
  location: string;
  sendMessage(message: unknown): void;
}

/** A kernel, one message after the other. What publishes something takes the header of the request that it belongs to. */
export declare class BaseKernel {
  constructor(options: KernelOptions);
  readonly id: string;
  readonly isDisposed: boolean;
  readonly executionCount: number;
  readonly parentHeader: Header | undefined;
  dispose(): void;
  handleMessage(message: Message): Promise<void>;
  stream(content: { name: string; text: string }, parent?: Header): void;
  displayData(content: object, parent?: Header): void;
  updateDisplayData(content: object, parent?: Header): void;
  clearOutput(content: { wait: boolean }, parent?: Header): void;
  publishExecuteResult(content: object, parent?: Header): void;
  publishExecuteError(content: object, parent?: Header): void;
  handleComm(type: string, content: object, metadata: object, buffers: Uint8Array[], parent?: Header): void;
}

export interface Services {
  BaseKernel: typeof BaseKernel;
  IKernelSpecs: unknown;
  IKernelClient: unknown;
}

export interface KernelSpecs {
  register(kernel: { spec: object; create(options: KernelOptions): Promise<unknown> }): void;
}

export interface KernelClient {
  interrupt(id: string): Promise<void>;
}

export interface LabServices {
  KernelMessage: {
    createMessage(options: {
      msgType: string;
      channel: "shell" | "iopub";
      session: string;
      parentHeader: Header;
      content: object;
    }): unknown;
  };
}

export interface Widgets {
  Widget: new (options: { node: HTMLElement }) => { id: string };
}

export interface LabApp {
  shell: { add(widget: object, area: string, options: { rank: number }): void };
}

export interface Plugin {
  id: string;
  autoStart: true;
  requires: unknown[];
  // biome-ignore lint/suspicious/noExplicitAny: each plugin says what its tokens stand for.
  activate(app: any, ...required: any[]): void;
}
