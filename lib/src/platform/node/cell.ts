import inspector from "node:inspector";
import { createRequire } from "node:module";
import { setImmediate } from "node:timers/promises";
import { runInThisContext } from "node:vm";
import type { Cell, TslabSend } from "../cell.js";

export const cell: Cell = {
  nextTurn: () => setImmediate(),
  scriptSources,
  evaluate: (code) => runInThisContext(code),
  tslabSend,
};

function scriptSources(url: string): string[] {
  const session = new inspector.Session();
  session.connect();
  try {
    const ids: string[] = [];
    session.on("Debugger.scriptParsed", ({ params }) => {
      if (params.url === url) ids.unshift(params.scriptId);
    });
    session.post("Debugger.enable"); // reports every script there is before it returns
    return ids.map((scriptId) => {
      let source = "";
      session.post("Debugger.getScriptSource", { scriptId }, (_, result) => {
        source = result?.scriptSource ?? "";
      });
      return source;
    });
  } finally {
    session.disconnect();
  }
}

/**
 * tslab's public API sends one MIME type per call. What it calls inside takes a whole bundle, and tslab replaces that
 * function for each cell, so it is read anew each time.
 */
function tslabSend(): TslabSend | undefined {
  const { cache } = createRequire(import.meta.url);
  for (const [path, module] of Object.entries(cache)) {
    if (module && /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(path)) {
      const { lastWriteDisplayData } = module.exports as { lastWriteDisplayData: TslabSend | null };
      return lastWriteDisplayData ?? undefined;
    }
  }
  return undefined;
}
