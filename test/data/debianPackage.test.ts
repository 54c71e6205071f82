import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { NoSourceError } from "six-steps/internal/data/dataErrors.js";
import { fetchDataset } from "six-steps/internal/data/fetchDataset.js";
import { hasApt, installedFolder, makeAptArchive, packageName } from "./aptArchive.js";
import { smallDataset, smallFiles, temporaryFolder } from "./smallDataset.js";

const skip = !hasApt && "apt-get or dpkg-deb is not on this machine";

/** Fetches while the environment is changed, and says where to. */
async function fetchWith(
  t: TestContext,
  environment: Record<string, string>,
  name = packageName,
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
  const dataset = smallDataset({ debian: { package: name, folder: installedFolder } });
  return fetchDataset(dataset, { folder, mirror: "", output: { write() {} } });
}

async function reason(fetching: Promise<string>): Promise<string> {
  const error = await fetching.then(
    () => assert.fail("it should have failed"),
    (thrown) => thrown,
  );
  assert.ok(error instanceof NoSourceError, error);
  const last = error.attempts[error.attempts.length - 1];
  assert.equal(
    last.source,
    `the Debian package ${last.source.split(" ")[3]} (apt-get download, not installed)`,
  );
  return last.reason;
}

test("the files come out of the Debian package, and nothing else stays on the disk", { skip }, async (t) => {
  const home = await temporaryFolder(t);
  const temporary = await temporaryFolder(t);
  const settings = await makeAptArchive(home, { updated: true });
  const folder = await fetchWith(t, { APT_CONFIG: settings, TMPDIR: temporary });
  for (const { file, gz } of smallFiles) assert.deepEqual(await readFile(join(folder, file.name)), gz);
  assert.deepEqual(await readdir(temporary), []);
});

test("where apt has no package lists, the command that fetches them is named", { skip }, async (t) => {
  const settings = await makeAptArchive(await temporaryFolder(t), { updated: false });
  assert.equal(
    await reason(fetchWith(t, { APT_CONFIG: settings })),
    "apt has no package lists yet; run: sudo apt-get update",
  );
});

test("a package that apt does not know is named", { skip }, async (t) => {
  const settings = await makeAptArchive(await temporaryFolder(t), { updated: true });
  assert.equal(
    await reason(fetchWith(t, { APT_CONFIG: settings }, "no-such-package")),
    "Unable to locate package no-such-package",
  );
});

test("a package with a damaged file inside is refused", { skip }, async (t) => {
  const { file } = smallFiles[1];
  const settings = await makeAptArchive(await temporaryFolder(t), {
    updated: true,
    instead: { [file.name]: Buffer.from("not gzip") },
  });
  assert.match(await reason(fetchWith(t, { APT_CONFIG: settings })), /it is a file that is not gzip/);
});

test("a machine without apt-get is told so", async (t) => {
  const empty = await temporaryFolder(t);
  assert.equal(await reason(fetchWith(t, { PATH: empty })), "apt-config is not on this machine");
});

test("a temporary folder that cannot be made is a reason, not a crash", { skip }, async (t) => {
  const settings = await makeAptArchive(await temporaryFolder(t), { updated: true });
  const nowhere = join(await temporaryFolder(t), "nowhere");
  assert.equal(
    await reason(fetchWith(t, { APT_CONFIG: settings, TMPDIR: nowhere })),
    `no temporary folder can be made in ${nowhere} (ENOENT)`,
  );
});
