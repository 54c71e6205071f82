// @ts-check
import { createServer } from "node:http";
import { progressCsv } from "./csv.mjs";
import { jsonBody } from "./jsonBody.mjs";
import { Live } from "./live.mjs";
import { pageFiles } from "./pageFiles.mjs";
import { RefusedError } from "./refused.mjs";
import { parseReport } from "./report.mjs";
import { TeacherDoor } from "./teacherDoor.mjs";
import { viewOf } from "./view.mjs";

/**
 * @typedef {object} ClassServerOptions
 * @property {import("./classroom.mjs").Classroom} classroom
 * @property {Promise<readonly import("./lessons.mjs").LessonInfo[]>} lessons
 * @property {Promise<import("./lessons.mjs").KnownAnswers>} known
 * @property {string} secret of the teacher's page
 * @property {string} host
 * @property {number} port
 * @property {number} stuck wrong tries until a student counts as stuck
 * @property {string[]} joinLines what students run, for the page to show
 */

/**
 * @typedef {object} Exchange
 * @property {import("node:http").IncomingMessage} request
 * @property {import("node:http").ServerResponse} response
 * @property {string} address the client's
 */

/** Nothing is loaded from elsewhere, nothing may frame the page, and no inline script or style runs in it. */
const headers = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/** The class's web server: what students' machines report to, and the teacher's page. */
export class ClassServer {
  #options;
  #door;
  #live;
  #server;
  /** @type {Record<string, (exchange: Exchange) => unknown>} what is answered, by method and path */
  #routes;

  /** @param {ClassServerOptions} options */
  constructor(options) {
    this.#options = options;
    const { classroom, lessons, known, secret, port, stuck, joinLines } = options;
    this.#door = new TeacherDoor(secret, port);
    this.#live = new Live(() => viewOf(classroom, { stuck, now: Date.now() }));
    this.#routes = {
      "POST /api/report": async ({ request, address }) => {
        const report = parseReport(await jsonBody(request));
        const { label } = classroom.take(report, address);
        return { name: label, class: classroom.title };
      },
      "POST /api/teacher/enter": async ({ request, response, address }) => {
        const { secret: given } = /** @type {any} */ (await jsonBody(request)) ?? {};
        response.setHeader("set-cookie", this.#door.enter(given, address));
        return {};
      },
      "GET /api/teacher/door": this.#teachers(() => ({})),
      "GET /api/teacher/lessons": this.#teachers(async () => ({ lessons: await lessons, joinLines })),
      "GET /api/teacher/known": this.#teachers(() => known),
      "GET /api/teacher/events": this.#teachers(({ response }) => this.#live.add(response)),
      "GET /api/teacher/progress.csv": this.#teachers(async ({ response }) => {
        const table = progressCsv(classroom, await lessons);
        response.setHeader("content-type", "text/csv; charset=utf-8");
        response.setHeader("content-disposition", `attachment; filename="progress.csv"`);
        response.end(table);
      }),
      "POST /api/teacher/answered": this.#teachers(async ({ request }) => {
        const { id } = /** @type {any} */ (await jsonBody(request)) ?? {};
        if (classroom.answerHelpCall(String(id))) return {};
        throw new RefusedError("missing", "There is no such call for help.");
      }),
      ...pageFiles(),
    };
    this.#server = createServer({ requestTimeout: 20_000, headersTimeout: 10_000 }, (request, response) => {
      void this.#answer(request, response);
    });
    this.#server.maxConnections = 2000;
  }

  /** Tells the pages that are open. */
  changed() {
    this.#live.changed();
  }

  /** @returns {Promise<void>} @throws the reason why it cannot listen, `code: "EADDRINUSE"` and the like */
  listen() {
    const { host, port } = this.#options;
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen({ host, port, exclusive: true }, () => {
        this.#server.off("error", reject);
        resolve();
      });
    });
  }

  /** @returns {Promise<void>} when the last connection has ended; what students sent is kept by then */
  close() {
    this.#live.close();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeIdleConnections();
      setTimeout(() => this.#server.closeAllConnections(), 1000).unref();
    });
  }

  /** @param {(exchange: Exchange) => unknown} handler */
  #teachers(handler) {
    return (/** @type {Exchange} */ exchange) => {
      this.#door.check(exchange.request);
      return handler(exchange);
    };
  }

  /** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
  async #answer(request, response) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    try {
      const [path] = (request.url ?? "/").split("?");
      const handler = this.#routes[`${request.method} ${path}`];
      if (!handler)
        throw new RefusedError("missing", `There is no ${request.method} ${path.slice(0, 100)} here.`);
      const result = await handler({ request, response, address: request.socket.remoteAddress ?? "" });
      if (result !== undefined) sendJson(response, 200, result);
    } catch (error) {
      refuse(response, error);
    }
  }
}

/** @param {import("node:http").ServerResponse} response @param {number} status @param {unknown} body */
function sendJson(response, status, body) {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

/** @param {import("node:http").ServerResponse} response @param {unknown} error */
function refuse(response, error) {
  if (response.headersSent) return response.destroy();
  if (!(error instanceof RefusedError)) {
    if (/** @type {NodeJS.ErrnoException} */ (error)?.code === "ECONNRESET") return response.destroy();
    console.error(error);
    return sendJson(response, 500, { reason: "bug", message: "The class's server has a bug." });
  }
  if (error.seconds) response.setHeader("retry-after", String(error.seconds));
  // What is still to come of a body that is too long is not waited for.
  if (error.reason === "size") response.setHeader("connection", "close");
  sendJson(response, error.status, { reason: error.reason, message: error.message });
}
