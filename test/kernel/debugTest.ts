import { test } from "node:test";
import { DebugTranscript } from "./debugTranscript.js";

interface Options {
  /** The transcript in debugSessions/ that the session must match. Default: it is not compared. */
  golden?: string;
  /** The debugger is switched on before the session begins. Default `true`. */
  attached?: boolean;
  /** The notebook's folder. Default: the project's. */
  folder?: string;
}

/** A test that debugs: a kernel of its own, and a session that is compared with its golden transcript. */
export function debugTest(
  title: string,
  { golden, attached = true, folder }: Options,
  session: (debug: DebugTranscript) => Promise<void>,
): void {
  test(title, { timeout: 30_000 }, async (t) => {
    const debug = new DebugTranscript(t, { folder });
    if (attached) await debug.attach();
    await session(debug);
    if (golden !== undefined) debug.matches(golden);
  });
}
