import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Dataset, IdxFile } from "six-steps/internal/data/dataset.js";
import { DataFolderError } from "six-steps/internal/errors/dataFolderError.js";
import { ValueError } from "six-steps/internal/errors/errors.js";
import { NoSourceError } from "six-steps/internal/errors/noSourceError.js";
import type { FetchOptions } from "six-steps/internal/platform/node/datasets/fetchOptions.js";
import { setEnvironment } from "./environment.js";
import { fetchFiles } from "./fetchFiles.js";
import {
  type Answer,
  breaksOffAfter,
  closedPort,
  ranged,
  sends,
  serve,
  silent,
  stallsAfter,
  status,
  webPage,
  whole,
} from "./fileServer.js";
import {
  cacheWith,
  fill,
  labels,
  pictures,
  smallDataset,
  smallFiles,
  temporaryFolder,
} from "./smallDataset.js";

interface Trial extends FetchOptions {
  dataset?: Dataset<IdxFile>;
}

/** Fetches into a cache of its own, or the one that is given, and checks that what is there in the end is whole. */
async function fetched(t: TestContext, { dataset = smallDataset(), ...options }: Trial) {
  const cache = options.folder ?? (await temporaryFolder(t));
  const lines: string[] = [];
  const output = { write: (text: string) => lines.push(text) };
  const timings = { connectSeconds: 1.5, stallSeconds: 0.5, attempts: 1 };
  const folder = await fetchFiles(dataset, { mirror: "", output, ...timings, ...options, folder: cache });
  assert.equal(folder, join(cache, "small"));
  assert.deepEqual((await readdir(folder)).sort(), smallFiles.map(({ file }) => file.name).sort());
  for (const { file, gz } of smallFiles) assert.deepEqual(await readFile(join(folder, file.name)), gz);
  return { cache, printed: lines.join("") };
}

async function fails(t: TestContext, trial: Trial): Promise<NoSourceError> {
  const error = await fetched(t, trial).then(
    () => assert.fail("it should have failed"),
    (thrown) => thrown,
  );
  assert.ok(error instanceof NoSourceError, error);
  return error;
}

test("a whole cache is used as it is: no source is asked, nothing is printed", async (t) => {
  const server = await serve(t, ranged);
  const folder = await cacheWith(t);
  const { printed } = await fetched(t, { folder, dataset: smallDataset({ mirrors: [server.url] }) });
  assert.equal(printed, "");
  assert.equal(server.requests.length, 0);
});

test("only the file that the cache lacks is fetched", async (t) => {
  const server = await serve(t, ranged);
  const cache = await temporaryFolder(t);
  await mkdir(join(cache, "small"));
  await writeFile(join(cache, "small", labels.file.name), labels.gz);
  await fetched(t, { folder: cache, dataset: smallDataset({ mirrors: [server.url] }) });
  assert.deepEqual(
    server.requests.map(({ path }) => path),
    [`/${pictures.file.name}`],
  );
});

const flipped = Buffer.from(pictures.gz);
flipped[5000] ^= 1;
const otherPayload = Buffer.from(pictures.payload);
otherPayload[5000] ^= 1;

const damages: [string, Buffer, RegExp][] = [
  ["with a flipped byte", flipped, /is a damaged gzip file .*: it is fetched again/],
  [
    "that is truncated",
    pictures.gz.subarray(0, 6000),
    /ends too early: it is truncated: it is fetched again/,
  ],
  [
    "with another payload",
    gzipSync(otherPayload),
    /stand in another order, or are damaged: it is fetched again/,
  ],
  ["with the labels in place of the pictures", labels.gz, /is the content of labels-idx1-ubyte\.gz/],
  ["that is a web page", Buffer.from("<html>"), /is a web page/],
  ["that is empty", Buffer.alloc(0), /is an empty file/],
];

for (const [what, content, notice] of damages) {
  test(`a cached file ${what} is noticed and fetched again`, async (t) => {
    const server = await serve(t, ranged);
    const folder = await cacheWith(t, { [pictures.file.name]: content });
    const { printed } = await fetched(t, { folder, dataset: smallDataset({ mirrors: [server.url] }) });
    assert.match(printed, notice);
    assert.ok(printed.includes(join(folder, "small", pictures.file.name)));
  });

  test(`a mirror with a file ${what} is left for the next source, which gives that file`, async (t) => {
    const bad = await serve(t, (request, response, body) =>
      (request.url?.includes("pictures") ? sends(content) : whole)(request, response, body),
    );
    const good = await serve(t, ranged);
    await fetched(t, { dataset: smallDataset({ mirrors: [bad.url, good.url] }) });
    assert.deepEqual(
      good.requests.map(({ path }) => path),
      [`/${pictures.file.name}`],
    );
  });
}

const faults: [string, Answer][] = [
  ["has no such file", status(404)],
  ["fails inside", status(500)],
  ["answers with a web page", webPage],
  ["does not answer", silent],
  ["stalls", stallsAfter(0)],
  ["breaks off", breaksOffAfter(0)],
];

for (const [what, answer] of faults) {
  test(`where a mirror ${what}, the next one is asked`, async (t) => {
    const bad = await serve(t, answer);
    const good = await serve(t, ranged);
    await fetched(t, { dataset: smallDataset({ mirrors: [bad.url, good.url] }) });
    assert.equal(good.requests.length, 2);
  });
}

test("a host that is out of reach is asked for one file, not for each", async (t) => {
  const mute = await serve(t, silent);
  const error = await fails(t, { dataset: smallDataset({ mirrors: [mute.url] }) });
  assert.equal(mute.requests.length, 1);
  assert.match(error.message, /no answer within 1\.5 s/);
});

test("the sources are asked in order: the user's mirror, the npm package, the web", async (t) => {
  setEnvironment(t, { npm_execpath: "", PATH: "" }); // no npm, so that it says so at once
  const { execPath } = process;
  t.after(() => {
    process.execPath = execPath;
  });
  process.execPath = join(await temporaryFolder(t), "node");
  const own = await temporaryFolder(t);
  const web = [await closedPort(), await closedPort()];
  const npm = { package: "no-such-package", version: "1.0.0", folder: "package" };
  const error = await fails(t, { mirror: own, dataset: smallDataset({ mirrors: web, npm }) });
  const sources = [...new Set(error.attempts.map(({ source }) => source))];
  assert.match(sources[0], /^the cache, /);
  assert.deepEqual(sources.slice(1, 3), [
    `SIX_STEPS_DATA_MIRROR, ${join(own, "small")}`,
    `SIX_STEPS_DATA_MIRROR, ${own}`,
  ]);
  assert.match(sources[3], /^the npm package no-such-package 1\.0\.0/);
  assert.deepEqual(sources.slice(4), web);
});

test("a mirror that nobody named by SIX_STEPS_DATA_MIRROR has a name of its own in messages", async (t) => {
  const error = await fails(t, { mirror: "/no/such/folder", mirrorName: "the package" });
  assert.match(error.message, /2\. the package, \/no\/such\/folder\/small: no such folder/);
});

test("the error when nothing helps lists every source with its reason, and says what to do", async (t) => {
  const gone = await serve(t, status(404));
  const page = await serve(t, (request, response, body) =>
    (request.url?.includes("labels") ? webPage : status(403))(request, response, body),
  );
  const folder = await cacheWith(t, {
    [pictures.file.name]: Buffer.alloc(0),
    [labels.file.name]: pictures.gz,
  });
  const { message, missing } = await fails(t, {
    folder,
    mirror: join(folder, "nowhere"),
    dataset: smallDataset({ mirrors: [gone.url, page.url] }),
  });
  assert.deepEqual(message.split("\n"), [
    "Small could not be fetched. Tried, in this order:",
    `  1. the cache, ${join(folder, "small")}: pictures-idx3-ubyte.gz: an empty file; labels-idx1-ubyte.gz: a gzip file with more than 48 bytes inside`,
    `  2. SIX_STEPS_DATA_MIRROR, ${join(folder, "nowhere", "small")}: no such folder`,
    `  3. SIX_STEPS_DATA_MIRROR, ${join(folder, "nowhere")}: no such folder`,
    `  4. ${gone.url}: HTTP status 404 Not Found`,
    `  5. ${page.url}: pictures-idx3-ubyte.gz: HTTP status 403 Forbidden; labels-idx1-ubyte.gz: it is a web page`,
    `What to do: set SIX_STEPS_DATA_MIRROR to a folder or URL that holds the missing files, or put them into ${join(folder, "small")}:`,
    "  pictures-idx3-ubyte.gz, or unpacked: pictures-idx3-ubyte or pictures.idx3-ubyte",
    "  labels-idx1-ubyte.gz, or unpacked: labels-idx1-ubyte or labels.idx1-ubyte",
  ]);
  assert.deepEqual(
    missing,
    smallFiles.map(({ file }) => file.name),
  );
});

test("a file that could not be replaced stays where it is", async (t) => {
  const folder = await cacheWith(t, { [pictures.file.name]: Buffer.from("mine") });
  await fails(t, { folder });
  assert.equal(await readFile(join(folder, "small", pictures.file.name), "utf8"), "mine");
});

test("what a mirror lacks, the next source gives: one file from each will do", async (t) => {
  const one = await temporaryFolder(t);
  await writeFile(join(one, pictures.file.name), pictures.gz);
  const { url } = await serve(t, (request, response, body) =>
    (request.url?.includes("labels") ? ranged : status(404))(request, response, body),
  );
  await fetched(t, { mirror: one, dataset: smallDataset({ mirrors: [url] }) });
});

test("unpacked files that somebody has put into the cache, or that a mirror holds, are gzipped and used", async (t) => {
  for (const where of ["cache", "mirror"]) {
    const folder = await temporaryFolder(t);
    const place = where === "cache" ? join(folder, "small") : await temporaryFolder(t);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, "pictures-idx3-ubyte"), pictures.payload);
    await writeFile(join(place, "labels.idx1-ubyte"), labels.payload);
    const output = { write() {} };
    const fetched = await fetchFiles(smallDataset(), {
      folder,
      mirror: where === "mirror" ? place : "",
      output,
    });
    for (const { file, payload } of smallFiles) {
      assert.deepEqual(gunzipSync(await readFile(join(fetched, file.name))), payload);
    }
    assert.deepEqual(await readFile(join(place, "pictures-idx3-ubyte")), pictures.payload);
  }
});

for (const [layout, nested] of [
  [
    "a folder of each file's name, as Kaggle's archive unpacks",
    (name: string) => join(name.replace(".gz", ""), name.replace(".gz", "")),
  ],
  [
    "such a folder with a file of the other unpacked name in it",
    (name: string) => join(name.replace(".gz", ""), name.replace(".gz", "").replace("-idx", ".idx")),
  ],
] as const) {
  test(`unpacked files are found in ${layout}`, async (t) => {
    const folder = await temporaryFolder(t);
    for (const { file, payload } of smallFiles) {
      const path = join(folder, "small", nested(file.name));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, payload);
    }
    const fetched = await fetchFiles(smallDataset(), { folder, mirror: "", output: { write() {} } });
    for (const { file, payload } of smallFiles) {
      assert.deepEqual(gunzipSync(await readFile(join(fetched, file.name))), payload);
    }
  });
}

for (const [what, path, told] of [
  [
    "a folder of pictures for each class",
    join("train", "Coat", "0001.PNG"),
    /there are picture files \(train.Coat.0001\.PNG\), which are not read: Small is read from its idx files\. Labels counted from folders, in alphabetical order, would not be its labels\./,
  ],
  [
    "a table",
    "small_train.csv",
    /there is small_train\.csv, which is not read: Small is read from its idx files\./,
  ],
  ["a packed archive", "archive.zip", /there is archive\.zip: unpack it there, and its idx files are used\./],
] as const) {
  test(`${what} in the data set's folder is named while it is fetched, and where nothing helps`, async (t) => {
    const folder = await temporaryFolder(t);
    await mkdir(dirname(join(folder, "small", path)), { recursive: true });
    await writeFile(join(folder, "small", path), "");
    assert.match((await fails(t, { folder })).message, told);
    const lines: string[] = [];
    const output = { write: (text: string) => lines.push(text) };
    await fetchFiles(smallDataset(), { folder, mirror: join(await cacheWith(t), "small"), output });
    assert.match(lines.join(""), told);
  });
}

test("an unpacked file in the cache with other contents is refused by its name", async (t) => {
  const folder = await cacheWith(t);
  const place = join(folder, "small");
  await rename(join(place, pictures.file.name), join(place, "elsewhere"));
  await writeFile(
    join(place, "pictures-idx3-ubyte"),
    Buffer.concat([pictures.payload.subarray(0, 9000), labels.payload]),
  );
  const { message } = await fails(t, { folder });
  assert.match(message, /unpacked files in the cache, .*small: it is 9048 bytes with SHA-256/);
});

test("a mirror may be a folder, a file: URL or a web address, of the files or of a copy of data/", async (t) => {
  const flat = await temporaryFolder(t);
  await fill(flat);
  const nested = await cacheWith(t);
  const flatServer = await serve(t, (request, response, body) =>
    (request.url?.includes("/small/") ? status(404) : ranged)(request, response, body),
  );
  const nestedServer = await serve(t, (request, response, body) =>
    (request.url?.includes("/copy/small/") ? ranged : status(404))(request, response, body),
  );
  for (const mirror of [
    flat,
    `${flat}/`,
    nested,
    pathToFileURL(flat).href,
    flatServer.url,
    `${nestedServer.url}copy`,
  ]) {
    await fetched(t, { mirror });
  }
});

test("SIX_STEPS_DATA_MIRROR and SIX_STEPS_DATA are read from the environment", async (t) => {
  const before = { ...process.env };
  t.after(() => {
    for (const name of ["SIX_STEPS_DATA_MIRROR", "SIX_STEPS_DATA"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  });
  process.env.SIX_STEPS_DATA_MIRROR = await cacheWith(t);
  process.env.SIX_STEPS_DATA = join(await temporaryFolder(t), "made", "here");
  const folder = await fetchFiles(smallDataset(), { output: { write() {} } });
  assert.equal(folder, join(process.env.SIX_STEPS_DATA, "small"));
  assert.deepEqual(await readFile(join(folder, labels.file.name)), labels.gz);
});

for (const mirror of ["ftp://example.org/data", "file://a-host/data", "https://"]) {
  test(`the mirror ${mirror} is a ValueError, not a folder that is not there`, async (t) => {
    await assert.rejects(fetched(t, { mirror }), (error) => {
      assert.ok(error instanceof ValueError);
      assert.equal(
        error.message,
        `SIX_STEPS_DATA_MIRROR must be a folder, or a URL that begins with file:///, http:// or https://, but is "${mirror}".`,
      );
      return true;
    });
  });
}

test("a cache that cannot be made is a DataFolderError that names it and another way", async (t) => {
  const blocked = join(await temporaryFolder(t), "file");
  await writeFile(blocked, "");
  await assert.rejects(fetched(t, { folder: blocked, mirror: await cacheWith(t) }), (error) => {
    assert.ok(error instanceof DataFolderError);
    assert.match(
      error.message,
      /file.small cannot be written: .*name another folder with SIX_STEPS_DATA\. In a lesson, run process\.env\.SIX_STEPS_DATA = "[^"]+six-steps-data" in a cell, then this one again\.$/,
    );
    return true;
  });
});

test("a part that an earlier process left is continued", async (t) => {
  const folder = await temporaryFolder(t);
  const server = await serve(t, stallsAfter(3000), stallsAfter(0), ranged);
  const dataset = smallDataset({ mirrors: [server.url] });
  await fails(t, { folder, dataset });
  assert.ok(!existsSync(join(folder, "small", pictures.file.name)));
  server.requests.length = 2;
  await fetched(t, { folder, dataset });
  assert.equal(server.requests[2].range, "bytes=3000-");
});

test("a part that turns out to be of other bytes is fetched anew from the same server", async (t) => {
  const folder = await temporaryFolder(t);
  const server = await serve(t, stallsAfter(3000), stallsAfter(0), stallsAfter(0), ranged);
  const dataset = smallDataset({ mirrors: [server.url] });
  await fails(t, { folder, dataset });
  const part = (await readdir(join(folder, "small"))).find((name) => /^pictures.*\.part$/.test(name));
  await writeFile(join(folder, "small", part ?? ""), Buffer.alloc(3000, 7));
  await fetched(t, { folder, dataset });
});
