import type { IncomingMessage, ServerResponse } from "node:http";
import type { TLSSocket } from "node:tls";
import type { Refused } from "six-steps/internal/class/protocol.js";
import { clientAddress } from "./clientAddress.js";
import { isDatabaseError } from "./database.js";
import type { Exchange, Handler } from "./exchange.js";
import { lessonHeaders, strictHeaders } from "./headers.js";
import type { Hosts } from "./hosts.js";
import { type Listened, Listeners } from "./listeners.js";
import { Live } from "./live.js";
import { RefusedError } from "./refused.js";
import { type Routed, routes } from "./routes.js";
import { serverText } from "./serverText.js";
import type { SiteFiles } from "./siteFiles.js";
import { TeacherDoor, type TeacherDoorOptions } from "./teacherDoor.js";
import { viewOf } from "./view.js";

export interface ClassServerOptions extends Omit<Routed, "door" | "live">, TeacherDoorOptions {
  listened: readonly Listened[];
  hosts: Hosts;
  /** The lessons to work in, in a page; without it, reports alone. */
  site: SiteFiles | undefined;
  /** Wrong tries until a student counts as stuck. */
  stuck: number;
}

const ofTeacher = /^\/(?:api\/)?teacher(?:\/|$)/;

/** The class's web server: the lessons, what students' machines report to, and the teacher's page. */
export class ClassServer {
  readonly #hosts: Hosts;
  readonly #site: SiteFiles | undefined;
  readonly #live: Live;
  readonly #listeners: Listeners;
  readonly #routes: Partial<Record<string, Handler>>;

  constructor({ store, onEntered, listened, hosts, site, port, stuck, ...shown }: ClassServerOptions) {
    this.#hosts = hosts;
    this.#site = site;
    this.#live = new Live(() => viewOf(shown.classroom, { stuck, now: Date.now() }));
    this.#routes = routes({ ...shown, door: new TeacherDoor({ store, port, onEntered }), live: this.#live });
    this.#listeners = new Listeners(listened, (request, response) => {
      void this.#answer(request, response);
    });
  }

  /** Tells the pages that are open. */
  changed(): void {
    this.#live.changed();
  }

  /** @throws the reason why it cannot listen, `code: "EADDRINUSE"` and the like */
  listen(): Promise<void> {
    return this.#listeners.listen();
  }

  /** Resolves when the last connection has ended; what students sent is kept by then. */
  close(): Promise<void> {
    this.#live.close();
    return this.#listeners.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const exchange = { request, response, address: clientAddress(request.socket.remoteAddress) };
    const [path] = (request.url ?? "/").split("?");
    try {
      const handler = this.#routes[`${request.method} ${path}`];
      const file = handler ? undefined : this.#siteFile(request.method, path);
      setHeaders(response, file === undefined ? strictHeaders : lessonHeaders);
      this.#check(request, path);
      if (file !== undefined) return await this.#sendLesson(file, path, exchange);
      if (path === "/teacher" || (path === "/" && !this.#site)) return redirect(response, "/teacher/");
      if (!handler)
        throw new RefusedError("missing", `There is no ${request.method} ${path.slice(0, 100)} here.`);
      const result = await handler(exchange);
      if (result !== undefined) sendJson(response, 200, result);
    } catch (error) {
      refuse(response, error);
    }
  }

  #siteFile(method = "", path: string): string | undefined {
    return method === "GET" || method === "HEAD" ? this.#site?.find(path) : undefined;
  }

  /** Lessons run students' code, so they are never of the teacher's page's origin. */
  async #sendLesson(file: string, path: string, exchange: Exchange): Promise<void> {
    const { request, response } = exchange;
    if (!this.#hosts.isTeachers(request.headers.host)) return await this.#site?.send(file, exchange);
    redirect(response, path === "/" ? "/teacher/" : `${this.#hosts.room[0]}${request.url}`);
  }

  /** @throws {RefusedError} for what was meant for another server, or comes from another site's page */
  #check({ headers: { host, origin }, socket }: IncomingMessage, path: string): void {
    if (!this.#hosts.isKnown(host)) throw new RefusedError("origin", serverText.otherHost);
    const own = `${(socket as TLSSocket).encrypted ? "https" : "http"}://${host}`;
    if (origin !== undefined && origin !== own) throw new RefusedError("origin", serverText.otherSite);
    if (ofTeacher.test(path) && !this.#hosts.isTeachers(host)) {
      throw new RefusedError("origin", serverText.teachersHost(`${this.#hosts.teacher}/teacher/`));
    }
  }
}

function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
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
