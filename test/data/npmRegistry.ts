import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { smallFiles, temporaryFolder } from "./smallDataset.js";

export const smallPackage = { package: "six-steps-small", version: "1.0.0", folder: "package/data" };

/**
 * A registry on this machine that knows one package, which holds the small dataset unpacked.
 *
 * @param content what the package has in place of a file, or `null` for none.
 * @param tarball what is sent in place of the tarball itself.
 * @returns the environment under which npm knows this registry alone.
 */
export async function serveRegistry(
  t: TestContext,
  {
    content = {},
    tarball,
  }: { content?: Record<string, Buffer | null>; tarball?: (good: Buffer) => Buffer } = {},
): Promise<Record<string, string>> {
  const { package: name, version } = smallPackage;
  const good = await packed(t, content);
  const sent = tarball?.(good) ?? good;
  const integrity = `sha512-${createHash("sha512").update(good).digest("base64")}`;
  const server = createServer(({ url }, response) => {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const dist = { tarball: `${base}/small.tgz`, integrity };
    if (url === `/${name}`) {
      const versions = { [version]: { name, version, dist } };
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ name, versions, "dist-tags": { latest: version } }));
    } else if (url === "/small.tgz") response.writeHead(200).end(sent);
    else response.writeHead(404).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    npm_config_registry: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    npm_config_cache: await temporaryFolder(t),
    npm_config_userconfig: join(await temporaryFolder(t), "none"),
  };
}

async function packed(t: TestContext, content: Record<string, Buffer | null>): Promise<Buffer> {
  const folder = await temporaryFolder(t);
  const data = join(folder, "package", "data");
  await mkdir(data, { recursive: true });
  const { package: name, version } = smallPackage;
  await writeFile(join(folder, "package", "package.json"), JSON.stringify({ name, version }));
  for (const { file, payload } of smallFiles) {
    const plain = file.name.replace(".gz", "");
    const bytes = content[plain] === undefined ? payload : content[plain];
    if (bytes !== null) await writeFile(join(data, plain), bytes);
  }
  execFileSync("tar", ["-czf", "package.tgz", "package"], { cwd: folder });
  return await readFile(join(folder, "package.tgz"));
}
