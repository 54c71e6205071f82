import { parentPort, workerData } from "node:worker_threads";
import type { MainThread } from "./execution/mainThread.js";
import type { Rooms } from "./protocol/handler.js";
import type { Protocol } from "./protocol/protocol.js";
import { ConnectionFileError, readConnectionFile } from "./server/connection.js";
import { ZmqServer } from "./server/zmq.js";
import type { ControlData, ControlMessage } from "./shared/controlData.js";
import { log } from "./shared/log.js";
import { reason } from "./shared/reason.js";

/**
 * The control thread: binds the sockets, loads the protocol, then opens the other rooms, while the first question is
 * answered already. What is not needed yet is imported later: a front end that finds no socket tries again only 100 ms
 * later.
 */
const { connectionFile, link } = workerData as ControlData;

let mainThread: MainThread | undefined;

const mainThreadReady = new Promise<void>((resolve) => {
  parentPort?.on("message", ({ type }: ControlMessage) => {
    if (type === "ready") resolve();
  });
});

async function start(): Promise<void> {
  const connection = readConnectionFile(connectionFile);
  const server = await ZmqServer.bind(connection);
  const { Protocol } = await import("./protocol/protocol.js");
  const { History } = await import("./protocol/history/history.js");
  const { historyPath } = await import("./protocol/history/historyPath.js");
  const protocol = new Protocol(server, new History(historyPath()));
  const rooms = openRooms(protocol);
  protocol.serve(rooms, () => end(rooms));
  const { onSignal } = await import("./shared/signals.js");
  onSignal((signal) => {
    if (signal === "SIGINT") void protocol.interrupt();
    else void protocol.close().then(() => end(rooms)); // zeromq aborts a process that ends with open sockets
  });
  const { endWithParent } = await import("./execution/parentWatch.js");
  endWithParent(() => close(rooms));
}

/** Loaded here and not above: the front end waits for the first answer, which needs none of it. */
async function openRooms(protocol: Protocol): Promise<Rooms> {
  const folder = link.notebookFolder;
  const { MainThread } = await import("./execution/mainThread.js");
  const { CellScripts } = await import("./execution/cellScripts.js");
  const { ReplMode } = await import("./execution/replMode.js");
  const { startExecution } = await import("./execution/startExecution.js");
  mainThread = new MainThread();
  const cellScripts = new CellScripts();
  const execution = startExecution(
    link,
    new ReplMode(mainThread, link.shared),
    cellScripts,
    protocol.outputs,
  );
  const { createLanguage } = await import("./language/createLanguage.js");
  const language = createLanguage({ folder });
  void language.warmUp();
  const { createDebugger } = await import("./debugger/createDebugger.js");
  const debug = createDebugger({ cellScripts, send: protocol.sendDebugEvent });
  await mainThreadReady;
  return { language, execution, debugger: debug };
}

async function end(rooms: Promise<Rooms>): Promise<void> {
  await close(rooms);
  exit(0);
}

/** Ends what would outlive this process. */
async function close(rooms: Promise<Rooms>): Promise<void> {
  const { language, execution, debugger: debug } = await rooms;
  debug?.dispose();
  language.dispose();
  await execution.end();
}

/** Ends the process, also while the student's code blocks the main thread. */
function exit(code: number): void {
  mainThread?.dispose(); // Node would wait "for the debugger to disconnect"
  parentPort?.postMessage({ type: "exit", code } satisfies ControlMessage);
  setTimeout(() => process.kill(process.pid, "SIGKILL"), 300);
}

try {
  await start();
} catch (error) {
  log(error instanceof ConnectionFileError ? error.message : `The kernel cannot start: ${reason(error)}`);
  exit(1);
}
