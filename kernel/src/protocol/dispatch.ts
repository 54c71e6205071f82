import { platform } from "#protocol";
import type { Json, Request } from "../server/message.js";
import type { Sent, Server } from "../server/server.js";
import { reason } from "../shared/reason.js";
import type { Handler, Kernel } from "./handler.js";
import { handlers, order } from "./handlers/index.js";
import { RequestError } from "./requestContent.js";
import { Subshells } from "./subshells.js";
import type { Turns } from "./turns.js";

/** Takes what arrives, has it handled in the right order, and says busy, answers, and says idle around it. */
export class Dispatcher {
  readonly #server: Server;
  readonly #kernel: Kernel;
  readonly subshells = new Subshells((request) => this.#handle(request));
  /** What is at the student's thread. */
  readonly #running = new Set<Request>();

  constructor(server: Server, kernel: Kernel) {
    this.#server = server;
    this.#kernel = kernel;
  }

  /** The requests that run something in the student's thread now, the latest last. */
  get running(): Request[] {
    return [...this.#running];
  }

  receive(request: Request): void {
    const { channel } = request;
    const type = request.header.msg_type;
    if ((channel === "stdin") !== (type === "input_reply")) {
      platform.log(`A message on ${channel} is dropped: ${JSON.stringify(type)} does not belong there`);
      return;
    }
    const when = order(type);
    const shell = this.subshells.of(request);
    if (when === "at once" || (when !== "in turn" && channel !== "shell")) void this.#handle(request);
    else if (shell === undefined) {
      request.fault ??= `there is no subshell ${JSON.stringify(request.header.subshell_id)}`;
      void this.#handle(request);
    } else if (when === "when cells are known") void shell.known().then(() => this.#handle(request));
    else if (type.startsWith("comm_")) this.#receiveComm(request, shell);
    else shell.push(request);
  }

  /**
   * A cell may await a comm's message, so one that is expected overtakes cells, but no other one of its comm. What nobody
   * expects yet waits for its turn: a cell before it may make the comm or the target.
   */
  #receiveComm(request: Request, shell: Turns): void {
    const { comm_id } = request.content;
    const isSameComm = ({ header, content }: Request) =>
      header.msg_type.startsWith("comm_") && content.comm_id === comm_id;
    const behind = this.subshells.all.find(({ requests }) => requests.some(isSameComm));
    if (behind !== undefined) behind.push(request);
    else if (this.running.some(isSameComm) || this.#kernel.expectsComm(request)) void this.#handle(request);
    else shell.push(request);
  }

  /** Never rejects. */
  async #handle(request: Request): Promise<void> {
    const { header, channel } = request;
    const handler = handlers.get(header.msg_type);
    if (channel === "stdin") return void (await this.#content(request, handler));
    const { iopub } = this.#kernel;
    const started = new Date().toISOString();
    iopub.publish("status", { execution_state: "busy" }, header);
    if (order(header.msg_type) === "in turn") this.#running.add(request);
    const content = await this.#content(request, handler);
    this.#running.delete(request);
    if (content) {
      const metadata = { started, ...(typeof content.status === "string" && { status: content.status }) };
      const type = header.msg_type.replace(/_request$/, "_reply");
      this.#reply(request, type, content, { parent: header, metadata });
    }
    iopub.publish("status", { execution_state: "idle" }, header);
    // What front ends show, and what a server ends as idle, goes by the last status alone, whoever's it was.
    if (this.running.some(isExecution)) iopub.publish("status", { execution_state: "busy" }, {});
    request.afterwards?.();
  }

  async #content(request: Request, handler: Handler | undefined): Promise<Json | undefined> {
    const type = request.header.msg_type;
    if (!handler) {
      platform.log(
        `A message of the unknown type ${JSON.stringify(type)} came on ${request.channel}; it is ignored.`,
      );
      return undefined;
    }
    try {
      if (request.fault !== undefined) throw new RequestError(request, request.fault);
      return (await handler(request, this.#kernel)) ?? undefined;
    } catch (error) {
      platform.log(`${type} failed: ${reason(error)}`);
      return type.endsWith("_request") ? failure(error) : undefined;
    }
  }

  #reply({ channel, identities }: Request, type: string, content: Json, sent: Sent): void {
    try {
      this.#server.send(channel, identities, type, content, sent);
    } catch (error) {
      platform.log(`A ${type} has no form in JSON: ${reason(error)}`);
      this.#server.send(channel, identities, type, failure(error), sent);
    }
  }
}

export const isExecution = ({ header }: Request): boolean => header.msg_type === "execute_request";

function failure(error: unknown): Json {
  const [ename, evalue] = [error instanceof Error ? error.name : "Error", reason(error)];
  return { status: "error", ename, evalue, traceback: [`${ename}: ${evalue}`] };
}
