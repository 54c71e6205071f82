// What this extension uses of JupyterLite 0.8.6 and of the JupyterLab in it, whose packages are not installed here.

/** Of Jupyter's, as JupyterLab has them. */
export interface Message {
  header: { session: string };
}

export interface KernelOptions {
  id: string;
  sendMessage(message: unknown): void;
}

export declare class BaseKernel {
  constructor(options: KernelOptions);
  dispose(): void;
  handleMessage(message: Message): Promise<void>;
}

/** Of the modules that JupyterLite itself has loaded, all in one. */
export interface Jupyter extends Record<Token, unknown> {
  BaseKernel: typeof BaseKernel;
  Settings: { prototype: Settings };
  Widget: new (options: { node: HTMLElement }) => { id: string };
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

type Token =
  | ("ICommandPalette" | "ILauncher" | "IMainMenu" | "ITranslatorConnector")
  | ("IDefaultDrive" | "IKernelClient" | "IKernelSpecs");

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

type FileHead = Pick<StoredFile, "last_modified">;

/** What gives files: the student's, or else the site's. */
export interface Drive {
  readonly storage: Promise<Storage>;
  get(path: string, options?: { content?: boolean }): Promise<FileHead>;
  save: Storing;
  newUntitled: Storing;
  copy: Storing;
  rename: Storing;
  createCheckpoint: Storing;
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
  requires?: unknown[];
  /** What is null where an app does not have it. */
  optional?: unknown[];
  /** What the plugin stands for, which `activate` then returns. */
  provides?: unknown;
  // biome-ignore lint/suspicious/noExplicitAny: each plugin says what its tokens stand for.
  activate(app: any, ...required: any[]): unknown;
}
