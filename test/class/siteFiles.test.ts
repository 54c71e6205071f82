import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { SiteFiles } from "@six-steps/classroom/internal/server/siteFiles.js";
import { temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
const page = `<html><head></head>${"lesson ".repeat(500)}</html>`;
const server = createServer((request, response) => {
  const path = files.find((request.url ?? "/").split("?")[0]);
  if (path === undefined) response.writeHead(404).end();
  else void files.send(path, { request, response });
});
let files: SiteFiles;
let address: string;

before(async () => {
  mkdirSync(join(folder, "site", "build"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "site", "index.html"), page);
  writeFileSync(join(folder, "site", "build", "1.0123456789abcdef0123.js"), "1;".repeat(1000));
  writeFileSync(join(folder, "site", "images.gz"), Buffer.alloc(17_000_000, 7));
  files = new SiteFiles(
    join(folder, "site"),
    new Map([
      ["more.js", Buffer.from("more")],
      ["a b.txt", Buffer.from("ab")],
    ]),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(() => {
  server.close();
  remove();
});

/** As it comes over the wire: `fetch` would unpack it and straighten its path. */
function raw(path: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>(
    (resolve, reject) => {
      const asked = request(address, { path, headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part) => parts.push(part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes: Buffer.concat(parts),
          }),
        );
      });
      asked.on("error", reject).end();
    },
  );
}

test("texts are packed for whoever can unpack them, and are the same for all", async () => {
  const packed = await raw("/", { "accept-encoding": "gzip, deflate" });
  assert.equal(packed.headers["content-encoding"], "gzip");
  assert.ok(packed.bytes.length < page.length / 10);
  assert.equal(gunzipSync(packed.bytes).toString(), page);
  const plain = await raw("/index.html");
  assert.equal(plain.headers["content-encoding"], undefined);
  assert.equal(plain.bytes.toString(), page);
  assert.equal((await raw("/", {}, "HEAD")).bytes.length, 0);
});

test("a browser that has a file is told so, and files named by their content are never asked for again", async () => {
  const first = await raw("/");
  assert.equal(first.headers["cache-control"], "no-cache");
  const again = await raw("/", { "if-none-match": String(first.headers.etag) });
  assert.deepEqual([again.status, again.bytes.length], [304, 0]);
  assert.equal((await raw("/", { "if-none-match": '"another"' })).status, 200);
  const named = await raw("/build/1.0123456789abcdef0123.js");
  assert.match(String(named.headers["cache-control"]), /immutable/);
});

test("a large file comes whole, and many at once get the same bytes", async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => raw("/images.gz")));
  for (const { bytes, headers } of all) {
    assert.equal(bytes.length, 17_000_000);
    assert.equal(headers["content-length"], "17000000");
    assert.equal(headers["content-encoding"], undefined);
  }
});

test("files that are given besides the folder's are served, and no path leads out of it", async () => {
  assert.equal((await raw("/more.js")).bytes.toString(), "more");
  assert.equal((await raw("/a%20b.txt")).bytes.toString(), "ab");
  for (const path of [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/build/../../secret.txt",
    "/%",
    "/build",
    "//more.js",
    "/more.js%00",
  ]) {
    assert.equal((await raw(path)).status, 404, path);
  }
});
