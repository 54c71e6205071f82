import assert from "node:assert/strict";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  DataFolderError,
  DownloadError,
  SourceUnavailableError,
} from "six-steps/internal/data/dataErrors.js";
import { type DownloadOptions, download } from "six-steps/internal/data/download.js";
import {
  breaksOffAfter,
  closedPort,
  type FileServer,
  ranged,
  redirectsTo,
  sends,
  serve,
  silent,
  stallsAfter,
  status,
  whole,
} from "./fileServer.js";
import { pictures, temporaryFolder } from "./smallDataset.js";

const { gz, file } = pictures;

interface Trial extends Partial<DownloadOptions> {
  part?: string;
}

async function from(t: TestContext, url: string, { part, ...options }: Trial = {}) {
  part ??= join(await temporaryFolder(t), "file.part");
  const timings = { connectSeconds: 0.4, stallSeconds: 0.2, pauseSeconds: 0.02 };
  const resumed = await download(new URL(file.name, url), part, { maxBytes: 20_000, ...timings, ...options });
  return { resumed, bytes: await readFile(part) };
}

function ranges(server: FileServer) {
  return server.requests.map(({ range }) => range);
}

test("a file arrives byte by byte as the server has it", async (t) => {
  const server = await serve(t, ranged);
  assert.deepEqual(await from(t, server.url), { resumed: false, bytes: gz });
});

test("a download that breaks off goes on where it stopped, and only if the file is still the same", async (t) => {
  const server = await serve(t, breaksOffAfter(3000), breaksOffAfter(4000), ranged);
  assert.deepEqual((await from(t, server.url)).bytes, gz);
  assert.deepEqual(ranges(server), [undefined, "bytes=3000-", "bytes=7000-"]);
  assert.deepEqual(
    server.requests.map(({ ifRange }) => ifRange),
    [undefined, '"one"', '"one"'],
  );
});

test("a server that ignores ranges is asked again and gives the file from the start", async (t) => {
  const server = await serve(t, breaksOffAfter(3000), whole);
  assert.deepEqual((await from(t, server.url)).bytes, gz);
  assert.deepEqual(ranges(server), [undefined, "bytes=3000-"]);
});

test("a server that sends another range than asked for is asked for the whole", async (t) => {
  const server = await serve(
    t,
    breaksOffAfter(3000),
    (_request, response, body) =>
      response.writeHead(206, { "content-range": `bytes 10-99/${body.length}` }).end(body.subarray(10, 100)),
    whole,
  );
  assert.deepEqual((await from(t, server.url)).bytes, gz);
  assert.deepEqual(ranges(server), [undefined, "bytes=3000-", undefined]);
});

test("a part that was already whole needs no more bytes", async (t) => {
  const part = join(await temporaryFolder(t), "file.part");
  const server = await serve(t, ranged);
  await from(t, server.url, { part });
  assert.deepEqual(await from(t, server.url, { part }), { resumed: true, bytes: gz });
  assert.deepEqual(ranges(server), [undefined, `bytes=${gz.length}-`]);
});

test("a part that is longer than the file is thrown away", async (t) => {
  const part = join(await temporaryFolder(t), "file.part");
  const server = await serve(t, ranged);
  await from(t, server.url, { part });
  await writeFile(part, Buffer.alloc(gz.length + 5));
  assert.deepEqual((await from(t, server.url, { part })).bytes, gz);
});

test("a part of another address is not continued", async (t) => {
  const part = join(await temporaryFolder(t), "file.part");
  const first = await serve(t, stallsAfter(3000), stallsAfter(0));
  await assert.rejects(from(t, first.url, { part, attempts: 1 }), DownloadError);
  const second = await serve(t, ranged);
  assert.deepEqual((await from(t, second.url, { part })).bytes, gz);
  assert.deepEqual(ranges(second), [undefined]);
});

test("a stalled connection is dropped and resumed", async (t) => {
  const server = await serve(t, stallsAfter(3000), ranged);
  assert.deepEqual((await from(t, server.url)).bytes, gz);
  assert.deepEqual(ranges(server), [undefined, "bytes=3000-"]);
});

test("a server that always stalls is given up after the attempts that bring nothing, and the part is kept", async (t) => {
  const part = join(await temporaryFolder(t), "file.part");
  const server = await serve(t, stallsAfter(3000), stallsAfter(0));
  await assert.rejects(from(t, server.url, { part, attempts: 2 }), (error) => {
    assert.ok(error instanceof DownloadError);
    assert.match(error.message, /given up after several attempts.*no byte came for 0\.2 s/);
    return true;
  });
  assert.equal(server.requests.length, 3);
  assert.equal((await stat(part)).size, 3000);
});

test("a server that breaks off after every few bytes is given up in the end", async (t) => {
  const server = await serve(t, breaksOffAfter(10));
  await assert.rejects(from(t, server.url), /given up after several attempts.*broke off/);
  assert.equal(server.requests.length, 10);
});

test("a busy server is asked again", async (t) => {
  const server = await serve(t, status(503), status(429), ranged);
  assert.deepEqual((await from(t, server.url)).bytes, gz);
});

test("a file that is not there is a DownloadError at once", async (t) => {
  const server = await serve(t, status(404));
  await assert.rejects(from(t, server.url), (error) => {
    assert.ok(error instanceof DownloadError);
    assert.equal(error.message, "HTTP status 404 Not Found");
    return true;
  });
  assert.equal(server.requests.length, 1);
});

test("a host that does not answer, refuses, or has no address is a SourceUnavailableError that says so", async (t) => {
  const mute = await serve(t, silent);
  for (const [url, reason] of [
    [mute.url, /no answer within 0\.4 s/],
    [await closedPort(), /127\.0\.0\.1:\d+ refuses the connection/],
    ["http://no-such-host.invalid/", /no-such-host\.invalid cannot be looked up|no answer/],
  ] as const) {
    await assert.rejects(from(t, url), (error) => {
      assert.ok(error instanceof SourceUnavailableError);
      assert.match(error.message, reason);
      return true;
    });
  }
});

test("redirects are followed, but not for ever", async (t) => {
  const target = await serve(t, ranged);
  const server = await serve(t, redirectsTo(`${target.url}elsewhere/${file.name}`));
  assert.deepEqual((await from(t, server.url)).bytes, gz);
  assert.equal(target.requests[0].path, `/elsewhere/${file.name}`);
  const loop = await serve(t, redirectsTo(file.name));
  await assert.rejects(from(t, loop.url), /more than 5 redirects/);
});

test("bytes are kept as they are on the wire, even if the server marks them as compressed for transport", async (t) => {
  const server = await serve(t, (_request, response, body) =>
    response.writeHead(200, { "content-encoding": "gzip", "content-length": body.length }).end(body),
  );
  assert.deepEqual((await from(t, server.url)).bytes, gz);
});

test("a body that is too large is refused, announced or not", async (t) => {
  const announced = await serve(t, sends(Buffer.alloc(30_000)));
  await assert.rejects(from(t, announced.url), /it sends 30000 bytes, and the file has at most 20000/);
  const endless = await serve(t, (_request, response) => {
    for (let i = 0; i < 10; i++) response.write(Buffer.alloc(10_000));
  });
  await assert.rejects(from(t, endless.url), /it sends more bytes, and the file has at most 20000/);
});

test("a folder that cannot be written to is a DataFolderError, not a reason to ask another server", async (t) => {
  const server = await serve(t, ranged);
  const part = join(await temporaryFolder(t), "no-such-folder", "file.part");
  await assert.rejects(from(t, server.url, { part }), DataFolderError);
});

test("progress counts all bytes of the file, also those of an earlier attempt", async (t) => {
  const server = await serve(t, breaksOffAfter(3000), ranged);
  const seen: [number, number | undefined][] = [];
  await from(t, server.url, { onProgress: (bytes, total) => seen.push([bytes, total]) });
  assert.deepEqual(seen[seen.length - 1], [gz.length, gz.length]);
  assert.ok(seen.every(([bytes, total], i) => total === gz.length && (i === 0 || bytes > seen[i - 1][0])));
});
