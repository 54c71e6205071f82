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
  inputRequest(content: { prompt: string; password: boolean }, parent?: Header): void;
  publishExecuteResult(content: object, parent?: Header): void;
  publishExecuteError(content: object, parent?: Header): void;
  handleComm(type: string, content: object, metadata: object, buffers: Uint8Array[], parent?: Header): void;
}

export interface Services {
  BaseKernel: typeof BaseKernel;
  IKernelSpecs: unknown;
  IKernelClient: unknown;
  Settings: { prototype: Settings };
}

/** What plugins can be set to, and what somebody has set. */
export interface Settings {
  /** Of all plugins, from a file of the site. */
  _getAll(file: string): Promise<object[]>;
  defaultSettingsStorage(): SettingsStorage;
}

/** What somebody has set, by plugin. */
export interface SettingsStorage {
  keys(): Promise<string[]>;
  getItem(id: string): Promise<string | null>;
  setItem(id: string, text: string): Promise<unknown>;
  clear(): Promise<void>;
}

export interface KernelSpecs {
  register(kernel: { spec: object; create(options: KernelOptions): Promise<unknown> }): void;
}

export interface KernelClient {
  interrupt(id: string): Promise<void>;
}

/** A file as the browser keeps it, under its path. */
export interface StoredFile {
  name: string;
  path: string;
  type: "notebook" | "file" | "directory";
  format: "json" | "text" | "base64" | null;
  /** Of a notebook, what its file holds; of a folder, null. */
  content: unknown;
  mimetype: string;
  size: number;
  created: string;
  last_modified: string;
  writable: boolean;
}

/** Where the browser keeps files: an instance of localforage. */
export interface Storage {
  ready(): Promise<void>;
  driver(): string;
  keys(): Promise<string[]>;
  getItem(path: string): Promise<StoredFile | null>;
  setItem(path: string, file: StoredFile): Promise<unknown>;
}

type Storing = (...args: unknown[]) => Promise<unknown>;

/** What gives files: the student's, or else the site's. */
export interface Drive {
  readonly storage: Promise<Storage>;
  get(path: string, options?: { content?: boolean }): Promise<unknown>;
  save: Storing;
  newUntitled: Storing;
  copy: Storing;
  rename: Storing;
  createCheckpoint: Storing;
}

export interface LabServices {
  IDefaultDrive: unknown;
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

export interface Apputils {
  ICommandPalette: unknown;
  Notification: Record<
    "info" | "warning",
    (
      message: string,
      options?: { autoClose: false; actions?: { label: string; callback(): unknown }[] },
    ) => string
  >;
  Dialog: Record<"okButton" | "cancelButton", (options?: { label: string }) => object>;
  showDialog(options: {
    title: string;
    body: object;
    buttons: object[];
    focusNodeSelector?: string;
  }): Promise<{ button: { accept: boolean } }>;
}

export interface Translation {
  ITranslatorConnector: unknown;
}

export interface Extras {
  IMainMenu: unknown;
  ILauncher: unknown;
}

/** A file that is open. */
export interface DocumentContext {
  path: string;
  model: { dirty: boolean; toJSON(): unknown; toString(): string };
  save(): Promise<void>;
  revert(): Promise<void>;
}

export interface LabApp {
  /** All plugins are there. */
  started: Promise<void>;
  /** So is what the page opens with. */
  restored: Promise<void>;
  commands: {
    addCommand(id: string, command: { label: string; execute(): unknown }): unknown;
    execute(id: string): Promise<unknown>;
    hasCommand(id: string): boolean;
  };
  shell: {
    add(widget: object, area: string, options: { rank: number }): void;
    widgets(area: "main"): Iterable<{ context?: DocumentContext }>;
  };
}

export interface Plugin {
  id: string;
  autoStart: true;
  requires: unknown[];
  /** What is null where an app does not have it. */
  optional?: unknown[];
  /** What the plugin stands for, which `activate` then returns. */
  provides?: unknown;
  // biome-ignore lint/suspicious/noExplicitAny: each plugin says what its tokens stand for.
  activate(app: any, ...required: any[]): unknown;
}
