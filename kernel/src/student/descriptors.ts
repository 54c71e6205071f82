import { closeSync, openSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Shared } from "../shared/threadMessages.js";
import { Atomics, Math, process } from "./intrinsics.js";
import { shared } from "./link.js";

/** What Node's types leave out. `node:net` would do, too, and takes several milliseconds to load. */
interface PipeBinding {
  Pipe: new (kind: number) => Pipe;
  PipeConnectWrap: new () => { oncomplete(): void };
  constants: { SOCKET: number; SERVER: number };
}

interface Pipe {
  readonly fd: number;
  onconnection: (status: number, end: Pipe) => void;
  bind(path: string): number;
  listen(backlog: number): number;
  connect(request: object, path: string): number;
  setBlocking(blocks: boolean): void;
  close(): void;
}

/** A pipe that nobody holds is closed. */
const held: Pipe[] = [];

/** What programs are to get for descriptor 2; 2 itself where there is nothing else. */
export let programsStderr = 2;

/**
 * Puts a pipe in the place of the process's descriptor 1, and makes another for what started programs write to theirs of
 * number 2. The control thread reads both.
 *
 * Descriptor 2 itself stays Jupyter's log: there V8 says why it ends a process, which then could read no pipe any more.
 *
 * Node knows no `dup2`, but a new socket gets the smallest free number. So this is to be called before there is another
 * thread that may open something.
 */
export function takeDescriptors(): void {
  if (process.platform === "win32") return;
  const path = join(tmpdir(), `six-steps-${process.pid}-${Math.random().toString(36).slice(2)}`);
  try {
    const binding = pipeBinding();
    const server = new binding.Pipe(binding.constants.SERVER);
    if (server.bind(path) !== 0 || server.listen(2) !== 0) return;
    const ends: Pipe[] = [];
    server.onconnection = (_status, end) => {
      if (ends.push(end) < 2) return;
      held.push(...ends);
      Atomics.store(shared, Shared.stdoutEnd, ends[0].fd);
      Atomics.store(shared, Shared.stderrEnd, ends[1].fd);
      server.close();
    };
    closeSync(1);
    connect(binding, path);
    programsStderr = connect(binding, path);
  } catch {
    // Without pipes, what is written there goes to Jupyter's log.
  } finally {
    occupy(1);
    remove(path);
  }
}

function connect({ Pipe, PipeConnectWrap, constants }: PipeBinding, path: string): number {
  const pipe = new Pipe(constants.SOCKET);
  const request = new PipeConnectWrap();
  request.oncomplete = () => {};
  pipe.connect(request, path);
  pipe.setBlocking(true); // as programs expect it
  held.push(pipe);
  return pipe.fd;
}

/** Else the next file that is opened would get what is meant for people. */
function occupy(fd: number): void {
  try {
    const opened = openSync("/dev/null", "w");
    if (opened !== fd) closeSync(opened);
  } catch {
    // there is nothing to open
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // it was never there
  }
}

function pipeBinding(): PipeBinding {
  const node = process as unknown as { noDeprecation?: boolean; binding(name: string): PipeBinding };
  const { noDeprecation } = node;
  node.noDeprecation = true; // DEP0111
  try {
    return node.binding("pipe_wrap");
  } finally {
    node.noDeprecation = noDeprecation;
  }
}
