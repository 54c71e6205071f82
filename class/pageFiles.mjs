// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { inProject } from "../setup/project.mjs";

/** @type {Record<string, string>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * The page's own files, read once: a path that is none of them leads nowhere.
 *
 * @returns {Record<string, (exchange: import("./server.mjs").Exchange) => void>} by `GET /name`
 */
export function pageFiles(folder = inProject("class", "page")) {
  const files = readdirSync(folder).filter((name) => extname(name) in types);
  return Object.fromEntries(
    files.map((name) => {
      const bytes = readFileSync(join(folder, name));
      return [
        name === "index.html" ? "GET /" : `GET /${name}`,
        ({ response }) => {
          response.writeHead(200, { "content-type": types[extname(name)] });
          response.end(bytes);
        },
      ];
    }),
  );
}
