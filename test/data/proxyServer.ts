import http, { type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Duplex } from "node:stream";
import type { TestContext } from "node:test";

export interface ProxyServer {
  /** `127.0.0.1:3128` */
  host: string;
  /** What came through, or was refused: `CONNECT files.test:443`, `GET http://files.test/a.gz`. */
  requests: string[];
  /** The `Proxy-Authorization` of each, where there was one. */
  authorizations: (string | undefined)[];
}

/**
 * A proxy on this machine until the test ends. It looks names up in a way of its own: each is this machine. So a download
 * from `files.test` can have come through it alone.
 *
 * @param refuse the HTTP status with which everything is refused.
 * @param cutAfter the bytes after which a tunnel is cut, one number for each tunnel; those after them are whole.
 */
export async function serveProxy(
  t: TestContext,
  { refuse, cutAfter = [] }: { refuse?: number; cutAfter?: number[] } = {},
): Promise<ProxyServer> {
  const requests: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const sockets = new Set<Duplex>();
  const note = ({ method, url, headers }: IncomingMessage) => {
    requests.push(`${method} ${url}`);
    authorizations.push(headers["proxy-authorization"]);
  };

  const server = http.createServer((incoming, response) => {
    note(incoming);
    if (refuse) response.writeHead(refuse).end("no");
    else forward(incoming, response);
  });
  server.on("connect", (incoming: IncomingMessage, socket: Duplex) => {
    note(incoming);
    if (refuse) return socket.end(`HTTP/1.1 ${refuse} No\r\ncontent-length: 0\r\n\r\n`);
    const port = Number(incoming.url?.split(":")[1]);
    const target = connect(port, "127.0.0.1", () =>
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n"),
    );
    for (const one of [socket, target]) {
      sockets.add(one);
      one.on("error", () => {});
    }
    socket.pipe(target);
    const most = cutAfter[requests.length - 1] ?? Number.POSITIVE_INFINITY;
    let passed = 0;
    target.on("data", (chunk: Buffer) => {
      socket.write(chunk.subarray(0, most - passed));
      passed += chunk.length;
      if (passed >= most) setTimeout(() => socket.destroy(), 150);
    });
    target.on("close", () => socket.end());
    socket.on("close", () => target.destroy());
  });

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.close();
    server.closeAllConnections();
    for (const socket of sockets) socket.destroy();
  });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, requests, authorizations };
}

function forward({ url = "", headers }: IncomingMessage, response: ServerResponse): void {
  const { port, pathname } = new URL(url);
  const { "proxy-authorization": _, ...rest } = headers;
  request({ host: "127.0.0.1", port, path: pathname, headers: rest }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  })
    .on("error", () => response.writeHead(502).end())
    .end();
}
