import { plotlyPath } from "six-steps/internal/display/plotlyPath.js";
import { callsTo, type Port } from "../calls.js";
import type { LanguageCalls } from "../messages.js";
import { settings as settingsOf } from "./settings.js";
import { StudentThread } from "./studentThread.js";

/** A kernel's two workers. */
export type Threads = ReturnType<typeof startThreads>;

/** @param base the address of the folder with their scripts @param language what they say is in it */
function startThreads(base: URL, language: string | undefined) {
  const settings = settingsOf(language);
  const student = new StudentThread(base, settings);
  const worker = new Worker(new URL(`language.js${settings}`, base));
  const calls = callsTo<LanguageCalls>(worker as Port);
  const declarations = new URL("declarations.json", base).href;
  const started = calls.start({ declarations, sharesMemory: student.sharesMemory });
  // Not at once: JupyterLite starts beside them, and many machines have two cores.
  void started.then(() => {
    student.warmUp();
    fetchEarly(new URL(`../../../../${plotlyPath}`, base));
  });
  const end = () => {
    worker.terminate();
    student.end();
  };
  return { student, language: calls, settings, started, end };
}

/** What the first chart loads is there by then. */
function fetchEarly(script: URL): void {
  const link = document.createElement("link");
  Object.assign(link, { rel: "prefetch", as: "script", href: script.href });
  document.head.append(link);
}

let early: Threads | undefined;

/** Where a notebook is about to open: they load while JupyterLite does, and the first kernel takes them. */
export function startThreadsEarly(base: URL, language: string | undefined): void {
  early = startThreads(base, language);
}

export function takeThreads(base: URL, language: string | undefined): Threads {
  const started = early;
  early = undefined;
  if (started?.settings === settingsOf(language)) return started;
  started?.end(); // they speak another language
  return startThreads(base, language);
}
