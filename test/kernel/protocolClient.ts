import { type ChildProcess, spawn } from "node:child_process";
import { createHmac, randomInt, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Dealer, Request, Subscriber } from "zeromq";

export type Json = Record<string, unknown>;

export interface Message {
  type: string;
  header: Json & { msg_id: string };
  parent: string | undefined;
  content: Json;
  metadata: Json;
  buffers: Uint8Array[];
}

export type Asking = "shell" | "control" | "stdin";
type Listening = Asking | "iopub";

const kernel = fileURLToPath(import.meta.resolve("@six-steps/kernel/internal/kernel.js"));
const patience = 30_000;

/** A kernel's process and a front end for it, which speaks the protocol by itself and shares no code with the kernel. */
export class KernelProcess {
  readonly key: string;
  readonly folder: string;
  readonly process: ChildProcess;
  /** Everything that came on iopub so far. */
  readonly iopub: Message[] = [];
  /** What the kernel wrote to stderr. */
  log = "";
  readonly #received: Record<Listening, Message[]> = { shell: [], control: [], stdin: [], iopub: this.iopub };
  readonly #sockets: Record<Asking, Dealer>;
  readonly #subscriber: Subscriber;
  readonly #session = randomUUID();
  readonly #changes = new Set<() => void>();
  readonly #address: (name: string) => string;

  /** Starts a kernel and waits until it answers and is heard. */
  static async start(options: { key?: string; transport?: "tcp" | "ipc"; env?: NodeJS.ProcessEnv } = {}) {
    const { transport = "tcp" } = options;
    for (;;) {
      const folder = mkdtempSync(join(tmpdir(), "six-steps-kernel-"));
      const ports = transport === "ipc" ? [1, 2, 3, 4, 5] : await freePorts(5);
      const client = new KernelProcess({ ...options, transport, folder, ports });
      try {
        await client.until(() => client.iopub.some(({ type }) => type === "iopub_welcome"), "iopub_welcome");
        await client.reply(client.send("kernel_info_request"));
        return client;
      } catch (error) {
        await client.stop();
        // Another process may have taken a port that was free a moment ago.
        if (!client.log.includes("Address already in use")) throw error;
      }
    }
  }

  private constructor({
    key = "the key",
    transport,
    env,
    folder,
    ports,
  }: {
    key?: string;
    transport: "tcp" | "ipc";
    env?: NodeJS.ProcessEnv;
    folder: string;
    ports: number[];
  }) {
    this.key = key;
    this.folder = folder;
    const ip = transport === "tcp" ? "127.0.0.1" : join(folder, "k");
    const names = ["shell", "control", "stdin", "iopub", "hb"];
    this.#address = (name) =>
      `${transport}://${ip}${transport === "tcp" ? ":" : "-"}${ports[names.indexOf(name)]}`;
    const file = join(folder, "connection.json");
    const connection = {
      transport,
      ip,
      key,
      signature_scheme: "hmac-sha256",
      kernel_name: "six-steps",
      ...Object.fromEntries(names.map((name, index) => [`${name}_port`, ports[index]])),
    };
    writeFileSync(file, JSON.stringify(connection));
    this.process = spawn(process.execPath, [kernel, file], {
      cwd: folder,
      env: { ...process.env, SIX_STEPS_KERNEL_HISTORY: "", ...env },
      stdio: ["ignore", "inherit", "pipe"],
      detached: process.platform !== "win32", // a group of its own, so that `stop` ends its TypeScript, too
    });
    this.process.stderr?.setEncoding("utf8").on("data", (text) => {
      this.log += text;
      this.#changed();
    });
    const routingId = this.#session; // the same on shell and stdin: this is how a kernel knows whom to ask
    const dealer = (name: Asking) => {
      const socket = new Dealer({ routingId, linger: 0 });
      socket.connect(this.#address(name));
      void this.#listen(name, socket);
      return socket;
    };
    this.#sockets = { shell: dealer("shell"), control: dealer("control"), stdin: dealer("stdin") };
    this.#subscriber = this.subscribe("", (message) => this.#take("iopub", message));
  }

  /** Listens on iopub as a further front end. */
  subscribe(topic: string, take: (message: Message) => void): Subscriber {
    const socket = new Subscriber({ linger: 0, receiveHighWaterMark: 0 });
    socket.connect(this.#address("iopub"));
    socket.subscribe(topic);
    void (async () => {
      for await (const frames of socket) take(this.#decode(frames));
    })();
    return socket;
  }

  /** @returns the message's id */
  send(
    type: string,
    content: Json = {},
    options: { on?: Asking; id?: string; buffers?: Uint8Array[]; subshell?: unknown } = {},
  ): string {
    const { on = "shell", id = randomUUID(), buffers = [], subshell } = options;
    this.sendFrames([...this.frames(type, content, id, { subshell_id: subshell }), ...buffers], on);
    return id;
  }

  /** The frames of a right message, to be spoilt by tests. */
  frames(type: string, content: Json = {}, id: string = randomUUID(), further: Json = {}): Uint8Array[] {
    const date = new Date().toISOString();
    const header = {
      msg_id: id,
      msg_type: type,
      session: this.#session,
      username: "test",
      date,
      version: "5.4",
      ...further,
    };
    const parts = [header, {}, {}, content].map((part) => Buffer.from(JSON.stringify(part)));
    return [Buffer.from("<IDS|MSG>"), Buffer.from(this.sign(parts)), ...parts];
  }

  sign(parts: readonly Uint8Array[]): string {
    if (this.key === "") return "";
    return createHmac("sha256", this.key).update(Buffer.concat(parts)).digest("hex");
  }

  #sending: Promise<void> = Promise.resolve();

  sendFrames(frames: readonly Uint8Array[], on: Asking = "shell"): void {
    this.#sending = this.#sending.then(() => this.#sockets[on].send([...frames] as Buffer[]));
  }

  /** The reply to a message. */
  async reply(id: string, on: Asking = "shell"): Promise<Message> {
    return await this.next(on, ({ parent }) => parent === id, `a reply to ${id}`);
  }

  /** Takes the first message of a socket that fits, and waits for it. */
  async next(on: Listening, fits: (message: Message) => boolean, what: string): Promise<Message> {
    const inbox = this.#received[on];
    await this.until(() => inbox.some(fits), what);
    return inbox.splice(inbox.findIndex(fits), 1)[0];
  }

  /** Everything on iopub that belongs to a request, once it is idle. */
  async outputs(id: string): Promise<Message[]> {
    const own = () => this.iopub.filter(({ parent }) => parent === id);
    const idle = ({ type, content }: Message) => type === "status" && content.execution_state === "idle";
    await this.until(() => own().some(idle), `idle of ${id}`);
    return own();
  }

  /** Runs a cell to its end. */
  async run(code: string, content: Json = {}): Promise<{ reply: Json; outputs: Message[] }> {
    const id = this.send("execute_request", { code, ...content });
    const { content: reply } = await this.reply(id);
    return { reply, outputs: await this.outputs(id) };
  }

  /** Whether the heart beats: what is sent comes back. */
  async heartbeat(text: string): Promise<string> {
    const socket = new Request({ linger: 0, receiveTimeout: patience });
    socket.connect(this.#address("hb"));
    await socket.send(text);
    const [answer] = await socket.receive();
    socket.close();
    return answer.toString();
  }

  async until(holds: () => boolean, what: string): Promise<void> {
    const deadline = Date.now() + patience;
    while (!holds()) {
      if (this.process.exitCode !== null) {
        // What it sent last may still be on its way.
        await new Promise((resolve) => setTimeout(resolve, 1000));
        if (holds()) return;
        throw new Error(`The kernel ended, and ${what} never came.\n${this.log}`);
      }
      if (Date.now() > deadline) throw new Error(`${what} did not come.\n${this.log}`);
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          this.#changes.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, 1000);
        this.#changes.add(wake);
      });
    }
  }

  /** Waits until the process has ended; one that does not end by itself is killed, and then the code is `null`. */
  async ended(): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const hangs = setTimeout(() => this.process.kill("SIGKILL"), patience);
      await once(this.process, "exit");
      clearTimeout(hangs);
    }
    return this.process.exitCode;
  }

  async stop(): Promise<void> {
    try {
      process.kill(
        process.platform === "win32" ? Number(this.process.pid) : -Number(this.process.pid),
        "SIGKILL",
      );
    } catch {
      // it has ended
    }
    await this.ended();
    this.process.stderr?.destroy();
    for (const socket of [...Object.values(this.#sockets), this.#subscriber]) socket.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #listen(name: Listening, socket: Dealer): Promise<void> {
    for await (const frames of socket) this.#take(name, this.#decode(frames));
  }

  #take(name: Listening, message: Message): void {
    this.#received[name].push(message);
    this.#changed();
  }

  #changed(): void {
    for (const wake of [...this.#changes]) wake();
  }

  #decode(frames: Buffer[]): Message {
    const start = frames.findIndex((frame) => frame.toString() === "<IDS|MSG>");
    const [signature, ...rest] = frames.slice(start + 1);
    const parts = rest.slice(0, 4);
    if (signature.toString() !== this.sign(parts))
      throw new Error("A message of the kernel is signed wrongly.");
    const [header, parent, metadata, content] = parts.map((part) => JSON.parse(part.toString()));
    return {
      type: header.msg_type,
      header,
      parent: parent.msg_id,
      metadata,
      content,
      buffers: rest.slice(4),
    };
  }
}

/**
 * Ports where nobody listens. Not those that the system gives out itself: before the kernel listens there, it would now
 * and then have given one to another test's connection.
 */
async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(10_000, 32_000);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, "127.0.0.1"), "listening");
  } catch {
    return false;
  }
  await once(server.close(), "close");
  return true;
}
