import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SiteFiles } from "../../server/siteFiles.js";
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
  const files = new SiteFiles(folder);
  const server = createServer((request, response) => {
    const [pathname] = (request.url ?? "/").split("?");
    const path = pathname.startsWith(under) ? files.find(`/${pathname.slice(under.length)}`) : undefined;
    if (path === undefined) {
      response.writeHead(404).end();
      return;
    }
    for (const header of isolated ? Object.entries(isolation) : []) response.setHeader(...header);
    files.send(path, { request, response }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${under}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
