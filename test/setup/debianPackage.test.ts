import assert from "node:assert/strict";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { NoSourceError } from "six-steps/internal/errors/noSourceError.js";
import { fetchDataset } from "six-steps/internal/platform/node/datasets/fetchDataset.js";
import { fetchData } from "#setup/steps/data.mjs";
import { withDebianPackage } from "#setup/steps/debianPackage.mjs";
import { setEnvironment } from "../data/environment.js";
import { fetchFiles } from "../data/fetchFiles.js";
import { closedPort } from "../data/fileServer.js";
import { fill, smallDataset, smallFiles, temporaryFolder } from "../data/smallDataset.js";
import { hasApt, installedFolder, makeAptArchive, packageName } from "./aptArchive.js";
import { problem } from "./setupProblem.js";

const skip = !hasApt && "apt-get or dpkg-deb is not on this machine";
const debian = { package: packageName, folder: installedFolder };

/** What `apt` is to know: an archive with the small dataset, unless other files are given. */
async function aptSettings(
  t: TestContext,
  { updated = true, files = (folder: string): Promise<unknown> => fill(folder) } = {},
): Promise<{ APT_CONFIG: string }> {
  return { APT_CONFIG: await makeAptArchive(await temporaryFolder(t), { updated, fill: files }) };
}

/** Fetches the small dataset from the package, and says where to. */
async function fetchSmall(t: TestContext, environment: Record<string, string>, name = packageName) {
  const folder = await temporaryFolder(t);
  setEnvironment(t, environment);
  return withDebianPackage({ ...debian, package: name }, (mirror) =>
    fetchFiles(smallDataset(), { folder, mirror, output: { write() {} } }),
  );
}

test("the files come out of the Debian package, and nothing else stays on the disk", { skip }, async (t) => {
  const TMPDIR = await temporaryFolder(t);
  const folder = await fetchSmall(t, { ...(await aptSettings(t)), TMPDIR });
  for (const { file, gz } of smallFiles) assert.deepEqual(await readFile(join(folder, file.name)), gz);
  assert.deepEqual(await readdir(TMPDIR), []);
});

test("where apt has no package lists, the command that fetches them is named", { skip }, async (t) => {
  const settings = await aptSettings(t, { updated: false });
  const error = await problem(() => fetchSmall(t, settings));
  assert.equal(error.message, "apt has no package lists yet.");
  assert.deepEqual(error.mend, ["sudo apt-get update"]);
});

test("a package that apt does not know is named", { skip }, async (t) => {
  const settings = await aptSettings(t);
  const error = await problem(() => fetchSmall(t, settings, "no-such-package"));
  assert.equal(error.message, "apt-get download failed with exit code 100.");
  assert.match(error.output, /E: Unable to locate package no-such-package/);
});

test("a package with a damaged file inside is refused", { skip }, async (t) => {
  const { file } = smallFiles[1];
  const settings = await aptSettings(t, {
    files: (folder) => fill(folder, { [file.name]: Buffer.from("not gzip") }),
  });
  await assert.rejects(fetchSmall(t, settings), (error) => {
    assert.ok(error instanceof NoSourceError);
    assert.match(error.message, /it is a file that is not gzip/);
    return true;
  });
});

test("a machine without apt-get is told so", async (t) => {
  const PATH = await temporaryFolder(t);
  const error = await problem(() => fetchSmall(t, { PATH }));
  assert.match(error.message, /^apt-config shell could not be started \(.*ENOENT/);
});

test("a temporary folder that cannot be made is a reason, not a crash", { skip }, async (t) => {
  const settings = await aptSettings(t);
  const nowhere = join(await temporaryFolder(t), "nowhere");
  const error = await problem(() => fetchSmall(t, { ...settings, TMPDIR: nowhere }));
  assert.match(error.message, /ENOENT/);
  assert.ok(error.message.includes(nowhere), error.message);
});

/** No mirror on the web can be reached. */
async function offline(t: TestContext): Promise<void> {
  const proxy = await closedPort();
  const settings = { HTTPS_PROXY: proxy, HTTP_PROXY: proxy, https_proxy: undefined, http_proxy: undefined };
  setEnvironment(t, {
    ...settings,
    NO_PROXY: undefined,
    no_proxy: undefined,
    SIX_STEPS_DATA_MIRROR: undefined,
  });
}

/** Copies of Fashion-MNIST's own files. */
async function copyFashionMnist(to: string): Promise<void> {
  const { folder } = await fetchDataset("fashion-mnist");
  for (const name of await readdir(folder))
    if (name.endsWith(".gz")) await cp(join(folder, name), join(to, name));
}

test("without a network, npm start finds Fashion-MNIST where Debian's package is installed, or lets apt download it", {
  skip,
}, async (t) => {
  const settings = await aptSettings(t, { files: copyFashionMnist });
  const installed = join(await temporaryFolder(t), "installed");
  await mkdir(installed);
  await copyFashionMnist(installed);
  await offline(t);
  const output = { write() {} };
  for (const [place, environment] of [
    [installed, { APT_CONFIG: "/dev/null" }],
    [installedFolder, settings],
  ] as const) {
    setEnvironment(t, environment);
    const folder = await temporaryFolder(t);
    const said = await fetchData(
      "fashion-mnist",
      { package: packageName, folder: place },
      { folder, output },
    );
    assert.equal(said, `Fashion-MNIST in ${join(folder, "fashion-mnist")}`);
    assert.equal((await readdir(join(folder, "fashion-mnist"))).length, 4);
  }
});

test("a mirror that the user names comes before what Debian has installed, which still helps where it lacks files", async (t) => {
  await offline(t);
  const [folder, mirror, installed] = await Promise.all([1, 2, 3].map(() => temporaryFolder(t)));
  await copyFashionMnist(installed);
  const name = "t10k-labels-idx1-ubyte.gz";
  await writeFile(join(mirror, name), "not gzip");
  const lines: string[] = [];
  const output = { write: (text: string) => lines.push(text) };
  await fetchData("fashion-mnist", { package: packageName, folder: installed }, { folder, mirror, output });
  assert.deepEqual(
    await readFile(join(folder, "fashion-mnist", name)),
    await readFile(join(installed, name)),
  );
});

test("where nothing helps, the error has the library's sources and what apt said", { skip }, async (t) => {
  const settings = await aptSettings(t, { updated: false });
  await offline(t);
  setEnvironment(t, settings);
  const folder = await temporaryFolder(t);
  const error = await problem(() => fetchData("fashion-mnist", debian, { folder, output: { write() {} } }));
  assert.match(error.message, /^Fashion-MNIST could not be fetched\. Tried, in this order:\n/);
  assert.match(error.message, /the proxy 127\.0\.0\.1:\d+, .* refuses the connection/);
  assert.match(
    error.message,
    /dataset-six-steps-small could not be had either: apt has no package lists yet\.$/,
  );
  assert.deepEqual(error.mend, ["sudo apt-get update"]);
});
