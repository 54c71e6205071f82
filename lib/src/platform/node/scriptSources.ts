import inspector from "node:inspector";
import type { Platform } from "../platform.js";

export const scriptSources: Platform["scriptSources"] = (url) => {
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
};
