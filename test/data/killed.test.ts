import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fetchFiles } from "./fetchFiles.js";
import { ranged, serve, stallsAfter } from "./fileServer.js";
import { labels, pictures, smallDataset, smallFiles, temporaryFolder } from "./smallDataset.js";

const script = `
  import { verifiedFiles } from "six-steps/internal/platform/node/datasets/verifiedFiles.js";
  const [dataset, options] = JSON.parse(process.argv[1]);
  await verifiedFiles(dataset, dataset.files, options);
`;

/** Fetches in a process of its own. */
function fetchElsewhere(...args: Parameters<typeof fetchFiles>) {
  return spawn(process.execPath, ["--input-type=module", "-e", script, JSON.stringify(args)], {
    stdio: "ignore",
  });
}

test("a process killed in the middle leaves no file under its final name, and the next one goes on", async (t) => {
  const folder = await temporaryFolder(t);
  const server = await serve(t, stallsAfter(4000), ranged);
  const dataset = smallDataset({ mirrors: [server.url] });
  const child = fetchElsewhere(dataset, { folder, mirror: "" });
  const place = join(folder, "small");
  await until(async () => {
    const part = (await readdir(place).catch(() => [])).find((name) => name.endsWith(".part"));
    return part !== undefined && (await stat(join(place, part))).size === 4000;
  });
  child.kill("SIGKILL");
  await once(child, "exit");
  for (const { file } of smallFiles) assert.ok(!existsSync(join(place, file.name)));

  await fetchFiles(dataset, { folder, mirror: "", output: { write() {} } });
  assert.equal(server.requests[1].range, "bytes=4000-");
  assert.deepEqual(await readFile(join(place, pictures.file.name)), pictures.gz);
  assert.deepEqual(await readFile(join(place, labels.file.name)), labels.gz);
  assert.equal((await readdir(place)).length, 2);
});

test("processes that fetch at the same time download each file once and all get the whole", async (t) => {
  const folder = await temporaryFolder(t);
  const server = await serve(t, (request, response, body) => {
    setTimeout(() => ranged(request, response, body), 300);
  });
  const dataset = smallDataset({ mirrors: [server.url] });
  const options = { folder, mirror: "" };
  const children = [1, 2, 3].map(() => fetchElsewhere(dataset, options));
  const here = [1, 2].map(() => fetchFiles(dataset, { ...options, output: { write() {} } }));
  const codes = await Promise.all(children.map(async (child) => (await once(child, "exit"))[0]));
  await Promise.all(here);
  assert.deepEqual(codes, [0, 0, 0]);
  assert.deepEqual(server.requests.map(({ path }) => path).sort(), [
    `/${labels.file.name}`,
    `/${pictures.file.name}`,
  ]);
  assert.deepEqual(await readFile(join(folder, "small", pictures.file.name)), pictures.gz);
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, "it has not happened within 20 s");
    await sleep(20);
  }
}
