// What a student's thread in a page has besides the language: the part of Node's globals that lessons use, and a worker's own.

interface Console {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  debug(...values: unknown[]): void;
  table(data: unknown, columns?: readonly string[]): void;
  dir(value: unknown, options?: object): void;
  group(...values: unknown[]): void;
  groupEnd(): void;
  assert(holds?: unknown, ...values: unknown[]): void;
  count(label?: string): void;
  countReset(label?: string): void;
  time(label?: string): void;
  timeLog(label?: string, ...values: unknown[]): void;
  timeEnd(label?: string): void;
  clear(): void;
}
declare var console: Console;

interface Performance {
  now(): number;
}
declare var performance: Performance;

declare function setTimeout(
  call: (...values: any[]) => void,
  milliseconds?: number,
  ...values: any[]
): number;
declare function clearTimeout(id?: number): void;
declare function setInterval(
  call: (...values: any[]) => void,
  milliseconds?: number,
  ...values: any[]
): number;
declare function clearInterval(id?: number): void;
declare function queueMicrotask(call: () => void): void;
declare function structuredClone<T>(value: T): T;

declare var process: {
  readonly version: string;
  readonly platform: string;
  readonly env: Record<string, string | undefined>;
};

interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: any;
  addEventListener(type: "abort", call: () => void): void;
  throwIfAborted(): void;
}
declare var AbortSignal: { prototype: AbortSignal };
declare var AbortController: { new (): { readonly signal: AbortSignal; abort(reason?: any): void } };

interface URL {
  readonly href: string;
  readonly pathname: string;
}
declare var URL: { new (url: string, base?: string | URL): URL };

interface Response {
  readonly ok: boolean;
  readonly status: number;
  text(): Promise<string>;
  json(): Promise<any>;
  arrayBuffer(): Promise<ArrayBuffer>;
}
declare function fetch(url: string | URL): Promise<Response>;

interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare var TextEncoder: { new (): TextEncoder };
interface TextDecoder {
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}
declare var TextDecoder: { new (encoding?: string): TextDecoder };
declare function atob(text: string): string;
declare function btoa(text: string): string;
