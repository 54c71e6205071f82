// biome-ignore-all lint/suspicious/noExplicitAny: as TypeScript's own types have it
// biome-ignore-all lint/complexity/noBannedTypes: as TypeScript's own types have it
/**
 * WebAssembly as every Node from 20 on has it: the types of Node do not declare it, and those of the browser declare
 * what Node has not. After TypeScript's lib.dom.d.ts (Microsoft, Apache License 2.0).
 */
declare namespace WebAssembly {
  interface CompileError extends Error {
    name: string;
  }
  var CompileError: {
    prototype: CompileError;
    new (message?: string): CompileError;
    (message?: string): CompileError;
  };
  interface LinkError extends Error {
    name: string;
  }
  var LinkError: { prototype: LinkError; new (message?: string): LinkError; (message?: string): LinkError };
  interface RuntimeError extends Error {
    name: string;
  }
  var RuntimeError: {
    prototype: RuntimeError;
    new (message?: string): RuntimeError;
    (message?: string): RuntimeError;
  };

  interface Module {
    readonly [Symbol.toStringTag]: string;
  }
  var Module: {
    prototype: Module;
    new (bytes: Bytes): Module;
    customSections(moduleObject: Module, sectionName: string): ArrayBuffer[];
    exports(moduleObject: Module): ModuleExportDescriptor[];
    imports(moduleObject: Module): ModuleImportDescriptor[];
  };
  interface Instance {
    readonly exports: Exports;
  }
  var Instance: { prototype: Instance; new (module: Module, importObject?: Imports): Instance };
  interface Memory {
    readonly buffer: ArrayBuffer;
    grow(delta: number): number;
  }
  var Memory: { prototype: Memory; new (descriptor: MemoryDescriptor): Memory };
  interface Table {
    readonly length: number;
    get(index: number): any;
    grow(delta: number, value?: any): number;
    set(index: number, value?: any): void;
  }
  var Table: { prototype: Table; new (descriptor: TableDescriptor, value?: any): Table };
  interface Global<T extends ValueType = ValueType> {
    value: ValueTypeMap[T];
    valueOf(): ValueTypeMap[T];
  }
  var Global: {
    prototype: Global;
    new <T extends ValueType = ValueType>(descriptor: GlobalDescriptor<T>, v?: ValueTypeMap[T]): Global<T>;
  };
  interface Tag {
    readonly [Symbol.toStringTag]: string;
  }
  var Tag: { prototype: Tag; new (type: { parameters: ValueType[] }): Tag };
  interface Exception {
    readonly stack: string | undefined;
    getArg(exceptionTag: Tag, index: number): any;
    is(exceptionTag: Tag): boolean;
  }
  var Exception: {
    prototype: Exception;
    new (exceptionTag: Tag, payload: any[], options?: { traceStack?: boolean }): Exception;
  };

  interface GlobalDescriptor<T extends ValueType = ValueType> {
    mutable?: boolean;
    value: T;
  }
  interface MemoryDescriptor {
    initial: number;
    maximum?: number;
    shared?: boolean;
  }
  interface TableDescriptor {
    element: "anyfunc" | "externref";
    initial: number;
    maximum?: number;
  }
  type ImportExportKind = "function" | "global" | "memory" | "table" | "tag";
  interface ModuleExportDescriptor {
    kind: ImportExportKind;
    name: string;
  }
  interface ModuleImportDescriptor {
    kind: ImportExportKind;
    module: string;
    name: string;
  }
  interface ValueTypeMap {
    anyfunc: Function;
    externref: any;
    f32: number;
    f64: number;
    i32: number;
    i64: bigint;
    v128: never;
  }
  type ValueType = keyof ValueTypeMap;
  type Bytes = ArrayBufferView | ArrayBufferLike;
  type ExportValue = Function | Global | Memory | Table;
  type Exports = Record<string, ExportValue>;
  type Imports = Record<string, Record<string, ExportValue | number>>;
  interface WebAssemblyInstantiatedSource {
    instance: Instance;
    module: Module;
  }

  function compile(bytes: Bytes): Promise<Module>;
  function compileStreaming(source: Response | PromiseLike<Response>): Promise<Module>;
  function instantiate(bytes: Bytes, importObject?: Imports): Promise<WebAssemblyInstantiatedSource>;
  function instantiate(moduleObject: Module, importObject?: Imports): Promise<Instance>;
  function instantiateStreaming(
    source: Response | PromiseLike<Response>,
    importObject?: Imports,
  ): Promise<WebAssemblyInstantiatedSource>;
  function validate(bytes: Bytes): boolean;
}
