import { createHash } from "node:crypto";
import { createReadStream, readdirSync, statSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { OutgoingHttpHeaders } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { contentTypes } from "./contentTypes.js";
import type { Exchange } from "./exchange.js";

/** Packed once for all that ask at the same time, in threads of their own. */
const pack = promisify(gzip);

/** What is larger is not held in the memory. It is packed already: pictures of data sets. */
const mostHeld = 16e6;

const packedAlready = new Set([".gz", ".png", ".woff", ".woff2", ".jpg", ".ico"]);

/** JupyterLite writes the hash of a script's content into its name. */
const namedByContent = /^build\/\w+\.[0-9a-f]{7,}\.js$/;

interface Held {
  etag: string;
  bytes: Buffer;
  /** Where that is shorter. */
  packed?: Buffer;
}

/** The browser edition's folder: each file is read, hashed and packed once, and a browser that has it is told so. */
export class SiteFiles {
  readonly #folder: string;
  readonly #sizes = new Map<string, number>();
  readonly #held = new Map<string, { written: number; file: Promise<Held> }>();
  readonly #more: ReadonlyMap<string, Buffer>;

  /** @param more files by their paths that are served besides those of the folder, or in their place */
  constructor(folder: string, more: ReadonlyMap<string, Buffer> = new Map()) {
    this.#folder = folder;
    this.#more = more;
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const found = statSync(join(folder, name));
      if (found.isFile()) this.#sizes.set(name.replaceAll("\\", "/"), found.size);
    }
    for (const [path, { length }] of more) this.#sizes.set(path, length);
  }

  /** @param pathname as it stands in the address @returns the file that it means; none where there is no such */
  find(pathname: string): string | undefined {
    let path: string;
    try {
      path = decodeURIComponent(pathname).slice(1);
    } catch {
      return undefined;
    }
    return [path, path === "" || path.endsWith("/") ? `${path}index.html` : ""].find((one) =>
      this.#sizes.has(one),
    );
  }

  async send(path: string, { request, response }: Omit<Exchange, "address">): Promise<void> {
    const size = this.#sizes.get(path) ?? 0;
    const headers: OutgoingHttpHeaders = {
      "content-type": contentTypes[extname(path)] ?? "application/octet-stream",
      "cache-control": namedByContent.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
    };
    if (size > mostHeld) {
      response.writeHead(200, { ...headers, "content-length": size });
      createReadStream(join(this.#folder, path))
        .on("error", () => response.destroy())
        .pipe(response);
      return;
    }
    const held = await this.#hold(path);
    if (request.headers["if-none-match"] === held.etag) {
      response.writeHead(304, { ...headers, etag: held.etag }).end();
      return;
    }
    const isPacked = held.packed && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
    const body = isPacked ? (held.packed as Buffer) : held.bytes;
    const encoding = isPacked ? { "content-encoding": "gzip" } : {};
    response.writeHead(200, { ...headers, ...encoding, etag: held.etag, "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  /** Read once, and anew when it was written since: a lesson may be corrected. */
  async #hold(path: string): Promise<Held> {
    const written = this.#more.has(path) ? 0 : (await stat(join(this.#folder, path))).mtimeMs;
    const known = this.#held.get(path);
    if (known?.written === written) return known.file;
    const file = this.#read(path);
    this.#held.set(path, { written, file });
    file.catch(() => this.#held.delete(path));
    return file;
  }

  async #read(path: string): Promise<Held> {
    const bytes = this.#more.get(path) ?? (await readFile(join(this.#folder, path)));
    const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
    if (packedAlready.has(extname(path))) return { etag, bytes };
    const smaller = await pack(bytes, { level: 9 });
    return smaller.length < bytes.length ? { etag, bytes, packed: smaller } : { etag, bytes };
  }
}
