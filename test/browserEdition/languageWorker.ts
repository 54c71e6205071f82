import vm from "node:vm";
import { callsTo, type Port, type Remote } from "@six-steps/browser/internal/calls.js";
import type { LanguageCalls } from "@six-steps/browser/internal/messages.js";
import { bundle } from "@six-steps/classroom/internal/editions/browser/bundle.js";
import { declarationFiles } from "@six-steps/classroom/internal/editions/browser/declarations.js";

type Listener = (event: { data: unknown }) => void;

/** The site's language worker, in a context that has nothing of Node's; what goes in and out is copied, as between threads. */
export async function startLanguageWorker(sharesMemory = false): Promise<Remote<LanguageCalls>> {
  code ??= Promise.all([bundle("language/worker.js", { format: "iife" }), declarationFiles()]);
  const [script, declarations] = await code;
  const inside: Listener[] = [];
  const outside: Listener[] = [];
  const tell = (listeners: Listener[]) => (message: unknown) => {
    const data = structuredClone(message);
    queueMicrotask(() => {
      for (const listener of listeners) listener({ data });
    });
  };
  const context = vm.createContext({
    ...{
      TextDecoder,
      TextEncoder,
      btoa,
      atob,
      URL,
      URLSearchParams,
      performance,
      setTimeout,
      clearTimeout,
      console,
    },
    postMessage: tell(outside),
    addEventListener: (_: string, listener: Listener) => inside.push(listener),
  });
  vm.runInContext(script, context, { filename: "language.js" });
  const port: Port = {
    postMessage: tell(inside),
    addEventListener: (_, listener) => outside.push(listener),
  };
  const worker = callsTo<LanguageCalls>(port);
  await worker.start({ declarations, sharesMemory });
  return worker;
}

let code: Promise<[script: string, declarations: Record<string, string>]> | undefined;
