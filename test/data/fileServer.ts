import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createRawServer, type Socket } from "node:net";
import type { TestContext } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { smallFiles } from "./smallDataset.js";

/** One way to answer a request for a file whose bytes are `body`. */
export type Answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

export interface FileServer {
  /** Address of its folder, ending in a slash. */
  url: string;
  /** What was asked for so far. */
  requests: { path: string; range?: string; ifRange?: string }[];
}

/**
 * Serves the small dataset on this machine until the test ends. The first requests are answered by `answers`, one
 * each, and those after them by the last one.
 */
export function serve(t: TestContext, ...answers: Answer[]): Promise<FileServer>;
/** The same with these files, by their names, instead of the small dataset. */
export function serve(
  t: TestContext,
  files: Record<string, Buffer>,
  ...answers: Answer[]
): Promise<FileServer>;
export async function serve(
  t: TestContext,
  first: Answer | Record<string, Buffer>,
  ...rest: Answer[]
): Promise<FileServer> {
  const small = Object.fromEntries(smallFiles.map(({ file, gz }) => [file.name, gz]));
  const [files, answers] = typeof first === "function" ? [small, [first, ...rest]] : [first, rest];
  const requests: FileServer["requests"] = [];
  const server = createServer((request, response) => {
    const { url: path = "", headers } = request;
    const found = Object.keys(files).find((name) => path.endsWith(`/${name}`));
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push({ path, range: headers.range, ifRange: headers["if-range"] as string | undefined });
    if (found) answer(request, response, files[found]);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests };
}

/** A server of this machine that need not speak HTTP, until the test ends. */
export async function serveRaw(t: TestContext, answer: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).once("data", () => answer(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, connections: sockets };
}

/** An address at which nothing listens. */
export async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/`;
}

const etag = '"one"';

/** The whole file, whatever range is asked for. */
export const whole: Answer = (_request, response, body) => {
  response.writeHead(200, { "content-length": body.length, etag }).end(body);
};

/** What a good server answers: the range that is asked for. */
export const ranged: Answer = (request, response, body) => {
  const from = rangeStart(request);
  if (from === undefined || (request.headers["if-range"] ?? etag) !== etag) {
    return whole(request, response, body);
  }
  if (from >= body.length) {
    response.writeHead(416, { "content-range": `bytes */${body.length}` }).end();
    return;
  }
  const rest = body.subarray(from);
  response
    .writeHead(206, {
      "content-length": rest.length,
      "content-range": `bytes ${from}-${body.length - 1}/${body.length}`,
      etag,
    })
    .end(rest);
};

/**
 * Sends `bytes` of the range that is asked for, then breaks the connection.
 *
 * @param taken waits until the bytes before this place in the file have been taken in: what has not been is lost.
 */
export function breaksOffAfter(
  bytes: number,
  taken: (end: number) => Promise<unknown> = () => pause(150),
): Answer {
  return (request, response, body) =>
    begin(request, response, body, bytes, async () => {
      await taken((rangeStart(request) ?? 0) + bytes);
      response.destroy();
    });
}

/** Sends `bytes` of the range that is asked for, then nothing more, and leaves the connection open. */
export function stallsAfter(bytes: number): Answer {
  return (request, response, body) => begin(request, response, body, bytes, () => {});
}

export const silent: Answer = () => {};

/** Another range than the one that was asked for. */
export const wrongRange: Answer = (_request, response, body) => {
  response.writeHead(206, { "content-range": `bytes 10-99/${body.length}` }).end(body.subarray(10, 100));
};

/** One byte of the file each `ms` milliseconds, from the place that is asked for. */
export function trickles(ms: number): Answer {
  return (request, response, body) => {
    let at = rangeStart(request) ?? 0;
    begin(request, response, body, 0, () => {});
    response.flushHeaders();
    const timer = setInterval(() => response.write(body.subarray(at, ++at)), ms);
    response.on("close", () => clearInterval(timer));
  };
}

export function status(code: number): Answer {
  return (_request, response) => response.writeHead(code).end("sorry");
}

/** What a login page in between answers: a page, and 200 OK. */
export const webPage: Answer = (_request, response) => {
  response.writeHead(200, { "content-type": "text/html" }).end("<!DOCTYPE html><title>Log in</title>");
};

export function sends(body: Buffer): Answer {
  return (_request, response) => response.writeHead(200, { "content-length": body.length }).end(body);
}

export function redirectsTo(location: string): Answer {
  return (_request, response) => response.writeHead(302, { location }).end();
}

function begin(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  bytes: number,
  then: () => void,
): void {
  const from = rangeStart(request) ?? 0;
  response.writeHead(from > 0 ? 206 : 200, {
    "content-length": body.length - from,
    ...(from > 0 && { "content-range": `bytes ${from}-${body.length - 1}/${body.length}` }),
    etag,
  });
  response.write(body.subarray(from, from + bytes), then);
}

function rangeStart({ headers }: IncomingMessage): number | undefined {
  const from = /^bytes=(\d+)-$/.exec(headers.range ?? "")?.[1];
  return from === undefined ? undefined : Number(from);
}
