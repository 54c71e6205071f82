import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { boundConnections, patience } from "./connections.js";

/** A certificate and its key, as PEM. */
export interface Certificate {
  cert: Buffer;
  key: Buffer;
}

/** An address to listen on. */
export interface Listened {
  host: string;
  port: number;
  /** With it, HTTPS. */
  certificate?: Certificate;
}

/** The sockets of one server: it answers at several addresses in the same way. */
export class Listeners {
  readonly #servers: { server: Server; at: Listened }[];

  constructor(all: readonly Listened[], listener: RequestListener) {
    this.#servers = all.map((at) => {
      const { certificate } = at;
      const server = certificate
        ? createSecureServer({ ...patience, ...certificate }, listener)
        : createServer(patience, listener);
      boundConnections(server);
      return { server, at };
    });
  }

  /** @throws the reason why one of them cannot, `code: "EADDRINUSE"` and the like */
  async listen(): Promise<void> {
    for (const { server, at } of this.#servers) {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen({ host: at.host, port: at.port, exclusive: true }, () => {
          server.off("error", reject);
          resolve();
        });
      });
    }
  }

  /** Resolves when the last connection has ended. */
  async close(): Promise<void> {
    await Promise.all(
      this.#servers.map(
        ({ server }) =>
          new Promise<void>((resolve) => {
            server.close(() => resolve());
            server.closeIdleConnections();
            setTimeout(() => server.closeAllConnections(), 1000).unref();
          }),
      ),
    );
  }
}
