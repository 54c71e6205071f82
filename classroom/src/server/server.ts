import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Refused } from "six-steps/internal/class/protocol.js";
import { clientAddress } from "./clientAddress.js";
import { boundConnections, patience } from "./connections.js";
import { isDatabaseError } from "./database.js";
import type { Handler } from "./exchange.js";
import { Live } from "./live.js";
import { RefusedError } from "./refused.js";
import { type Routed, routes } from "./routes.js";
import { serverText } from "./serverText.js";
import { TeacherDoor, type TeacherDoorOptions } from "./teacherDoor.js";
import { viewOf } from "./view.js";

export interface ClassServerOptions extends Omit<Routed, "door" | "live">, TeacherDoorOptions {
  host: string;
  /** Wrong tries until a student counts as stuck. */
  stuck: number;
}

/**
 * Nothing is loaded from elsewhere, nothing may frame the page, no inline script or style runs in it, and no text becomes
 * HTML.
 */
const headers = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/** The class's web server: what students' machines report to, and the teacher's page. */
export class ClassServer {
  readonly #host: string;
  readonly #port: number;
  readonly #live: Live;
  readonly #server: Server;
  readonly #routes: Record<string, Handler>;

  constructor({ store, onEntered, host, port, stuck, ...shown }: ClassServerOptions) {
    this.#host = host;
    this.#port = port;
    this.#live = new Live(() => viewOf(shown.classroom, { stuck, now: Date.now() }));
    this.#routes = routes({ ...shown, door: new TeacherDoor({ store, port, onEntered }), live: this.#live });
    this.#server = createServer(patience, (request, response) => {
      void this.#answer(request, response);
    });
    boundConnections(this.#server);
  }

  /** Tells the pages that are open. */
  changed(): void {
    this.#live.changed();
  }

  /** @throws the reason why it cannot listen, `code: "EADDRINUSE"` and the like */
  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen({ host: this.#host, port: this.#port, exclusive: true }, () => {
        this.#server.off("error", reject);
        resolve();
      });
    });
  }

  /** Resolves when the last connection has ended; what students sent is kept by then. */
  close(): Promise<void> {
    this.#live.close();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeIdleConnections();
      setTimeout(() => this.#server.closeAllConnections(), 1000).unref();
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    try {
      const [path] = (request.url ?? "/").split("?");
      const handler = this.#routes[`${request.method} ${path}`];
      if (!handler)
        throw new RefusedError("missing", `There is no ${request.method} ${path.slice(0, 100)} here.`);
      const result = await handler({
        request,
        response,
        address: clientAddress(request.socket.remoteAddress),
      });
      if (result !== undefined) sendJson(response, 200, result);
    } catch (error) {
      refuse(response, error);
    }
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (isDatabaseError(error)) {
    refuse(response, new RefusedError("disk", serverText.fileTakesNothing(error.message)));
    return;
  }
  if (!(error instanceof RefusedError)) {
    if ((error as NodeJS.ErrnoException | undefined)?.code === "ECONNRESET") {
      response.destroy();
      return;
    }
    console.error(error);
    sendJson(response, 500, { reason: "bug", message: serverText.bug } satisfies Refused);
    return;
  }
  const { reason, message, seconds, status } = error;
  if (seconds) response.setHeader("retry-after", String(seconds));
  // What is still to come of a body that is too long is not waited for.
  if (reason === "size") response.setHeader("connection", "close");
  sendJson(response, status, { reason, message } satisfies Refused);
}
