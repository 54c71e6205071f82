import type { Debugger } from "node:inspector";
import type { Inspector } from "./inspector.js";

/** A script as V8 compiled it. */
export interface Script {
  readonly id: string;
  readonly url: string;
  /** Where its source map is, relative to `url`, or the map itself as a `data:` URL. Empty without one. */
  readonly sourceMapUrl: string;
}

/** The scripts that V8 has compiled so far, also those from before the debugger was attached. */
export class Scripts {
  readonly #byId = new Map<string, Script>();

  /** @param added told of each script when V8 has compiled it; it may be running by then */
  constructor(inspector: Inspector, added: (script: Script) => void) {
    inspector.on("Debugger.scriptParsed", (parsed) => added(this.#add(parsed)));
  }

  get(id: string): Script | undefined {
    return this.#byId.get(id);
  }

  all(): Iterable<Script> {
    return this.#byId.values();
  }

  #add(parsed: Debugger.ScriptParsedEventDataType): Script {
    const script = {
      id: parsed.scriptId,
      url: parsed.url,
      sourceMapUrl: parsed.sourceMapURL ?? "",
    };
    this.#byId.set(script.id, script);
    return script;
  }
}
