import type { Json, Request } from "../server/message.js";
import type { Sent, Server } from "../server/server.js";
import { log, reason } from "../shared/log.js";
import type { Handler, Kernel } from "./handler.js";
import { handlers, order } from "./handlers/index.js";
import { RequestError } from "./requestContent.js";

/** Takes what arrives, has it handled in the right order, and says busy, answers, and says idle around it. */
export class Dispatcher {
  readonly #server: Server;
  readonly #kernel: Kernel;
  /** Requests that are answered one after the other; the first one is being handled. */
  readonly #turns: Request[] = [];

  constructor(server: Server, kernel: Kernel) {
    this.#server = server;
    this.#kernel = kernel;
  }

  /** The request whose turn it is. */
  get current(): Request | undefined {
    return this.#turns[0];
  }

  /** Marks the `execute_request`s that wait for their turn as aborted. */
  abortWaiting(): void {
    for (const request of this.#turns.slice(1))
      if (request.header.msg_type === "execute_request") request.aborted = true;
  }

  receive(request: Request): void {
    const { channel } = request;
    const type = request.header.msg_type;
    if ((channel === "stdin") !== (type === "input_reply")) {
      log(`A message on ${channel} is dropped: ${JSON.stringify(type)} does not belong there`);
      return;
    }
    const when = order(type);
    if (when === "at once" || (when === "by socket" && channel !== "shell")) void this.#handle(request);
    else if (this.#turns.push(request) === 1) void this.#takeTurns();
  }

  async #takeTurns(): Promise<void> {
    for (; this.#turns.length > 0; this.#turns.shift()) await this.#handle(this.#turns[0]);
  }

  /** Never rejects. */
  async #handle(request: Request): Promise<void> {
    const { header, channel } = request;
    const handler = handlers.get(header.msg_type);
    if (channel === "stdin") return void (await this.#content(request, handler));
    const { iopub } = this.#kernel;
    const started = new Date().toISOString();
    iopub.publish("status", { execution_state: "busy" }, header);
    const content = await this.#content(request, handler);
    iopub.flush();
    if (content) {
      const metadata = { started, ...(typeof content.status === "string" && { status: content.status }) };
      const type = header.msg_type.replace(/_request$/, "_reply");
      this.#reply(request, type, content, { parent: header, metadata });
    }
    iopub.publish("status", { execution_state: "idle" }, header);
    request.afterwards?.();
  }

  async #content(request: Request, handler: Handler | undefined): Promise<Json | undefined> {
    const type = request.header.msg_type;
    if (!handler) {
      log(`A message of the unknown type ${JSON.stringify(type)} came on ${request.channel}; it is ignored.`);
      return undefined;
    }
    try {
      if (request.fault !== undefined) throw new RequestError(request, request.fault);
      return (await handler(request, this.#kernel)) ?? undefined;
    } catch (error) {
      log(`${type} failed: ${reason(error)}`);
      return type.endsWith("_request") ? failure(error) : undefined;
    }
  }

  #reply({ channel, identities }: Request, type: string, content: Json, sent: Sent): void {
    try {
      this.#server.send(channel, identities, type, content, sent);
    } catch (error) {
      log(`A ${type} has no form in JSON: ${reason(error)}`);
      this.#server.send(channel, identities, type, failure(error), sent);
    }
  }
}

function failure(error: unknown): Json {
  const [ename, evalue] = [error instanceof Error ? error.name : "Error", reason(error)];
  return { status: "error", ename, evalue, traceback: [`${ename}: ${evalue}`] };
}
