// A classic worker, since the student's variables live in the global scope of classic scripts.
import "./globals.js";
import type { Presented } from "@six-steps/kernel/internal/shared/threadMessages.js";
import { receive } from "@six-steps/kernel/internal/student/comms.js";
import { reportOf } from "@six-steps/kernel/internal/student/errorReport.js";
import { startApi } from "@six-steps/kernel/internal/student/startApi.js";
import { rememberScopes, repairEngine } from "@six-steps/kernel/internal/student/tensorflowEngine.js";
import { reportUncaught } from "@six-steps/kernel/internal/student/uncaught.js";
import { offerUncompiled } from "@six-steps/kernel/internal/student/uncompiled.js";
import { expose } from "comlink";
import { askBy } from "./ask.js";
import { capture } from "./capture.js";
import { startConsole } from "./console.js";
import { declare, load } from "./globalScope.js";
import { loadLibrary } from "./imports.js";
import { defineKernelGlobal } from "./kernelGlobal.js";
import { allowText, flush } from "./link.js";
import { setCurrentCell } from "./owner.js";
import { Stop } from "./stop.js";
import type { StudentCalls, Work } from "./studentCalls.js";
import { startTimers } from "./timers.js";

let stop: Stop;
let running: Promise<unknown> | undefined;
const texts = new Map<string, readonly string[]>();

expose({
  async start(flag) {
    stop = new Stop(flag);
    startTimers();
    startConsole();
    startApi({ capture, signal: () => stop.signal, ask: askBy(flag, () => stop.running) });
    defineKernelGlobal();
    Object.assign(globalThis, {
      sixStepsScripts: (url: string) => texts.get(url) ?? [],
      __run(work: () => Promise<unknown>) {
        running = work();
      },
    });
    for (const type of ["error", "unhandledrejection"]) addEventListener(type, notCaught);
  },
  async warmUp() {
    await loadLibrary().catch(() => {}); // the cell that imports it says why
  },
  run,
  async offerUncompiled(cell, uncompiled) {
    setCurrentCell(cell);
    await offerUncompiled(uncompiled);
    flush();
  },
  comm: async (message, number) => receive(message, number),
  interrupt: async () => stop.interrupt(),
} satisfies StudentCalls);

async function run({ cell, url, names, scripts, texts: own, stopUrl }: Work): Promise<Presented | undefined> {
  const stopped = stop.begin(cell, stopUrl);
  setCurrentCell(cell);
  allowText();
  rememberScopes();
  texts.set(url, own);
  let presented: unknown;
  try {
    declare(names);
    for (const script of scripts) {
      load(script);
      presented = await Promise.race([running, stopped]);
    }
    return typeof presented === "string" ? JSON.parse(presented) : undefined;
  } catch (error) {
    return { report: reportOf(error) };
  } finally {
    if (stop.end(cell)) repairEngine();
    flush();
  }
}

function notCaught(event: Event): void {
  event.preventDefault();
  const { reason, error, message } = event as PromiseRejectionEvent & ErrorEvent;
  reportUncaught(reason ?? error ?? message);
}
