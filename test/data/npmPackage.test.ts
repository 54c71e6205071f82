import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { NoSourceError } from "six-steps/internal/errors/noSourceError.js";
import { fetchFiles } from "./fetchFiles.js";
import { serveRegistry, smallPackage } from "./npmRegistry.js";
import { pictures, smallDataset, smallFiles, temporaryFolder } from "./smallDataset.js";

/** Fetches under these environment variables, and says where to. */
async function fetchWith(
  t: TestContext,
  environment: Record<string, string>,
  npm = smallPackage,
): Promise<string> {
  const before = { ...process.env };
  t.after(() => {
    for (const key of Object.keys(environment)) {
      if (before[key] === undefined) delete process.env[key];
      else process.env[key] = before[key];
    }
  });
  const folder = await temporaryFolder(t);
  Object.assign(process.env, environment);
  const options = { folder, mirror: "", output: { write() {} } };
  return fetchFiles(smallDataset({ npm }), options);
}

async function attempts(fetching: Promise<string>) {
  const error = await fetching.then(
    () => assert.fail("it should have failed"),
    (thrown) => thrown,
  );
  assert.ok(error instanceof NoSourceError, error);
  return error.attempts.filter(({ source }) => /^the npm package \S+ \S+ \(npm pack/.test(source));
}

test("the files come out of the npm package, gzipped into the cache, and nothing else stays on the disk", async (t) => {
  const TMPDIR = await temporaryFolder(t);
  const folder = await fetchWith(t, { ...(await serveRegistry(t)), TMPDIR });
  for (const { file, payload } of smallFiles) {
    assert.deepEqual(gunzipSync(await readFile(join(folder, file.name))), payload);
  }
  const left = (await readdir(TMPDIR)).filter((name) => name !== "node-compile-cache"); // npm's own, from Node 22 on
  assert.deepEqual(left, []);
});

test("a package with other contents is refused by the SHA-256, file by file", async (t) => {
  const other = Buffer.from(pictures.payload);
  other[5000] ^= 1;
  const content = { "pictures-idx3-ubyte": other, "labels-idx1-ubyte": null };
  const failed = await attempts(fetchWith(t, await serveRegistry(t, { content })));
  assert.match(
    failed[0].reason,
    /^it is pictures of shape \[40, 16, 16\] with SHA-256 [0-9a-f]{12}…: they are others, stand in another order, or are damaged$/,
  );
  assert.deepEqual([failed[1].file, failed[1].reason], ["labels-idx1-ubyte.gz", "no such file"]);
});

test("a tarball that is cut short on its way is refused, with npm's own reason", async (t) => {
  const registry = await serveRegistry(t, { tarball: (good) => good.subarray(0, good.length - 300) });
  const [{ reason }] = await attempts(fetchWith(t, registry));
  assert.match(reason, /integrity|checksum|TAR_BAD_ARCHIVE|corrupt/i);
});

test("a package that the registry does not have is named", async (t) => {
  const npm = { ...smallPackage, package: "no-such-package" };
  const [{ reason }] = await attempts(fetchWith(t, await serveRegistry(t), npm));
  assert.match(reason, /404.*no-such-package/);
});

test("a machine without npm is told so", async (t) => {
  const PATH = await temporaryFolder(t);
  const execPath = process.execPath;
  t.after(() => {
    process.execPath = execPath;
  });
  process.execPath = join(PATH, "node"); // npm is looked for beside it, too
  const [{ reason }] = await attempts(fetchWith(t, { PATH, npm_execpath: "" }));
  assert.equal(reason, "npm is not on this machine");
});
