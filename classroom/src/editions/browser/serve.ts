import { createReadStream, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { contentTypes } from "../../server/contentTypes.js";
import { isolation } from "./isolation.js";

export interface ServeOptions {
  /** Default: one that is free. */
  port?: number;
  /** Whether the headers that give threads are sent. Default yes. */
  isolated?: boolean;
  /** The path under which the site is. Default `/`. */
  under?: string;
}

/** Serves a folder of static files on this machine alone. */
export async function serveSite(
  folder: string,
  { port = 0, isolated = true, under = "/" }: ServeOptions = {},
): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    const path = pathname.startsWith(under) ? fileOf(folder, `/${pathname.slice(under.length)}`) : undefined;
    if (path === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = contentTypes[extname(path)] ?? "application/octet-stream";
    const headers = { "Content-Type": type, "Cache-Control": "no-cache", ...(isolated ? isolation : {}) };
    response.writeHead(200, headers);
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${under}`;
  return { address, close: () => closed(server) };
}

/** The file that an address means; none outside the folder. */
function fileOf(folder: string, pathname: string): string | undefined {
  const inside = normalize(decodeURIComponent(pathname));
  const path = join(folder, inside);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return inside.endsWith("/") ? fileOf(folder, `${inside}index.html`) : undefined;
  return found?.isFile() ? path : undefined;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
