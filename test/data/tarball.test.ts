import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type TestContext, test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { DataFileError } from "six-steps/internal/errors/dataFileError.js";
import { unpackTarball } from "six-steps/internal/platform/node/datasets/sources/tarball.js";
import { temporaryFolder } from "./smallDataset.js";

const deep = join("a-folder-with-a-rather-long-name-".repeat(3), "another-one-".repeat(5));
const contents: Record<string, Buffer> = {
  "empty.bin": Buffer.alloc(0),
  "one.bin": Buffer.from([7]),
  "block.bin": Buffer.alloc(512, 1),
  "large.bin": Buffer.from(Uint8Array.from({ length: 1_500_001 }, (_, i) => (i * i * 31 + i) % 251)),
  [join(deep, "deep.bin")]: Buffer.from("deep"),
};

/** What the program tar makes of these files, in one of its formats. */
async function archive(t: TestContext, format: string): Promise<string> {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, "data", deep), { recursive: true });
  for (const [name, bytes] of Object.entries(contents)) await writeFile(join(folder, "data", name), bytes);
  execFileSync("tar", [`--format=${format}`, "-czf", "data.tgz", "data"], { cwd: folder });
  return join(folder, "data.tgz");
}

for (const format of ["ustar", "gnu", "pax"]) {
  test(`what tar packs as ${format} is unpacked byte by byte`, async (t) => {
    const into = await temporaryFolder(t);
    let bytes = 0;
    const place = (name: string) =>
      /(empty|one|block|large)\.bin$/.test(name) ? join(into, basename(name)) : undefined;
    await unpackTarball(await archive(t, format), place, (sofar) => {
      bytes = sofar;
    });
    assert.equal((await readdir(into)).length, 4);
    for (const name of await readdir(into))
      assert.deepEqual(await readFile(join(into, name)), contents[name]);
    assert.ok(bytes > 1_500_001);
  });
}

test("a long path, which ustar splits in two, is one name", async (t) => {
  const names: string[] = [];
  await unpackTarball(await archive(t, "ustar"), (name) => void names.push(name));
  assert.ok(names.includes(join("data", deep, "deep.bin")));
});

async function refused(t: TestContext, bytes: Buffer, found: RegExp): Promise<void> {
  const path = join(await temporaryFolder(t), "data.tgz");
  await writeFile(path, bytes);
  await assert.rejects(
    unpackTarball(path, () => undefined),
    (error) => {
      assert.ok(error instanceof DataFileError, String(error));
      assert.match(error.found, found);
      return true;
    },
  );
}

test("an archive that is truncated, anywhere, is refused", async (t) => {
  const good = await readFile(await archive(t, "ustar"));
  await refused(t, good.subarray(0, good.length >> 1), /truncated/);
  await refused(t, Buffer.alloc(0), /truncated/);
  const tar = gunzipSync(good);
  for (const end of [0, 300, 512, 2048, tar.length >> 1])
    await refused(t, gzipSync(tar.subarray(0, end)), /truncated/);
});

test("a flipped byte, another file in gzip, and no gzip at all are refused", async (t) => {
  const good = await readFile(await archive(t, "ustar"));
  const flipped = Buffer.from(good);
  flipped[good.length >> 1] ^= 0x55;
  await refused(t, flipped, /damaged|truncated|something else/);
  await refused(t, gzipSync(Buffer.alloc(2000, 65)), /gzip of something else/);
  await refused(t, Buffer.from("<html>sign in</html>"), /not gzip/);
});
