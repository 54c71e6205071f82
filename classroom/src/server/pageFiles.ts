import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Handler } from "./exchange.js";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The page as it is written, and its scripts as they are compiled. */
const folders = [new URL("../../src/page/", import.meta.url), new URL("../page/", import.meta.url)];

/** The page's own files by `GET /name`, read once: a path that is none of them leads nowhere. */
export function pageFiles(): Record<string, Handler> {
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)));
  return Object.fromEntries(
    files
      .filter(({ pathname }) => extname(pathname) in types)
      .map((file): [string, Handler] => {
        const name = file.pathname.split("/").at(-1);
        const bytes = readFileSync(file);
        return [
          name === "index.html" ? "GET /" : `GET /${name}`,
          ({ response }) => {
            response.writeHead(200, { "content-type": types[extname(file.pathname)] });
            response.end(bytes);
          },
        ];
      }),
  );
}
