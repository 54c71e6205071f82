import assert from "node:assert/strict";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { DataFolderError } from "six-steps/internal/errors/dataFolderError.js";
import { DownloadError } from "six-steps/internal/errors/downloadError.js";
import { SourceUnavailableError } from "six-steps/internal/errors/sourceUnavailableError.js";
import {
  type DownloadOptions,
  download,
} from "six-steps/internal/platform/node/datasets/download/download.js";
import {
  breaksOffAfter as breaksOff,
  closedPort,
  type FileServer,
  ranged,
  redirectsTo,
  sends,
  serve,
  serveRaw,
  silent,
  stallsAfter,
  status,
  trickles,
  whole,
  wrongRange,
} from "./fileServer.js";
import { pictures, temporaryFolder } from "./smallDataset.js";

const { gz, file } = pictures;

interface Trial extends Partial<DownloadOptions> {
  part?: string;
}

/** The file that is being filled. */
let filled = "";

/** Breaks the connection once so many bytes are in that file. */
const breaksOffAfter = (bytes: number) =>
  breaksOff(bytes, async (end) => {
    for (let i = 0; i < 2000; i++) {
      if (((await stat(filled).catch(() => undefined))?.size ?? 0) >= end) return;
      await sleep(5);
    }
  });

async function from(t: TestContext, url: string, { part, ...options }: Trial = {}) {
  part ??= join(await temporaryFolder(t), "file.part");
  filled = part;
  const timings = { connectSeconds: 1.5, stallSeconds: 0.5, pauseSeconds: 0.02 };
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
  const server = await serve(t, breaksOffAfter(3000), wrongRange, whole);
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
    assert.match(error.message, /given up after several attempts.*no byte came for 0\.5 s/);
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
    [mute.url, /no answer within 1\.5 s/],
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

test("a server that sends other ranges again and again is not asked for a range again", async (t) => {
  const server = await serve(
    t,
    breaksOffAfter(3000),
    wrongRange,
    breaksOffAfter(3000),
    breaksOffAfter(3000),
    whole,
  );
  assert.deepEqual((await from(t, server.url, { attempts: 4 })).bytes, gz);
  assert.deepEqual(ranges(server), [undefined, "bytes=3000-", undefined, undefined, undefined]);
});

for (const [name, answer] of [
  ["a part of the file", wrongRange],
  ["that there is no such range", status(416)],
] as const) {
  test(`a server that is asked for the whole and answers ${name} is asked once`, async (t) => {
    const server = await serve(t, answer);
    await assert.rejects(from(t, server.url), (error) => {
      assert.ok(error instanceof DownloadError);
      assert.match(
        error.message,
        /^it sends a part of the file \(HTTP status \d+\), and was asked for the whole$/,
      );
      return true;
    });
    assert.equal(server.requests.length, 1);
  });
}

for (const location of [
  "http://",
  "http://[",
  "//",
  "https://:80/",
  "ftp://example.org/file",
  "file:///etc/passwd",
]) {
  test(`a redirect to ${location} is followed nowhere, and said at once`, async (t) => {
    const server = await serve(t, redirectsTo(location));
    await assert.rejects(from(t, server.url), (error) => {
      assert.ok(error instanceof DownloadError, String(error));
      assert.ok(
        error.message.startsWith("it redirects to ") && error.message.includes(location),
        error.message,
      );
      return true;
    });
    assert.equal(server.requests.length, 1);
  });
}

test("an answer with headers as long as a file is refused at once", async (t) => {
  for (const header of [
    { "x-long": "a".repeat(50_000) },
    { "x-many": Array(2000).fill("some words, again") },
  ]) {
    const server = await serve(t, (_request, response, body) => response.writeHead(200, header).end(body));
    await assert.rejects(from(t, server.url), (error) => {
      assert.ok(error instanceof DownloadError, String(error));
      assert.match(error.message, /more than 16 kB of headers/);
      return true;
    });
    assert.equal(server.requests.length, 1);
  }
});

test("what does not speak HTTP is said to, at once", async (t) => {
  const server = await serveRaw(t, (socket) => socket.end("SSH-2.0-OpenSSH_9.2p1\r\n"));
  await assert.rejects(from(t, server.url), (error) => {
    assert.ok(error instanceof SourceUnavailableError, String(error));
    assert.match(error.message, /127\.0\.0\.1:\d+ does not answer in HTTP/);
    return true;
  });
  assert.equal(server.connections.size, 1);
});

test("headers that never come to an end are no answer", async (t) => {
  const server = await serveRaw(t, (socket) => {
    socket.write("HTTP/1.1 200 OK\r\nx-long: ");
    const timer = setInterval(() => socket.write("a"), 20);
    socket.on("close", () => clearInterval(timer));
  });
  await assert.rejects(from(t, server.url), /no answer within 1\.5 s/);
});

test("a file that comes byte by byte without an end is given up, and what has come is kept and gone on from", async (t) => {
  const part = join(await temporaryFolder(t), "file.part");
  const server = await serve(t, trickles(10), ranged);
  await assert.rejects(from(t, server.url, { part, slowSeconds: 0.3 }), (error) => {
    assert.ok(error instanceof SourceUnavailableError, String(error));
    assert.match(error.message, /^too slow: \d+ bytes in [\d.]+ s; what has arrived is kept/);
    return true;
  });
  assert.equal(server.requests.length, 1);
  const { size } = await stat(part);
  assert.ok(size > 0);
  assert.deepEqual(await from(t, server.url, { part }), { resumed: true, bytes: gz });
  assert.deepEqual(ranges(server), [undefined, `bytes=${size}-`]);
});

test("each attempt but the first is announced with its reason", async (t) => {
  const server = await serve(t, breaksOffAfter(3000), stallsAfter(1000), status(503), ranged);
  const reasons: string[] = [];
  await from(t, server.url, { onRetry: (reason) => reasons.push(reason) });
  assert.deepEqual(reasons, [
    "the connection broke off",
    "no byte came for 0.5 s",
    "HTTP status 503 Service Unavailable",
  ]);
});
