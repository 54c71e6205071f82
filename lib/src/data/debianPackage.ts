import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { SourceUnavailableError } from "./dataErrors.js";
import type { Dataset } from "./dataset.js";
import { folderSource } from "./folderSource.js";
import type { Source } from "./source.js";
import type { ProgressOutput } from "./transferProgress.js";

const run = promisify(execFile);
const environment = { ...process.env, LC_ALL: "C" };
const longestMs = 15 * 60 * 1000;

/**
 * A Debian package fetched with `apt-get download` and unpacked in a temporary folder: nothing is installed, and no
 * rights are needed.
 */
export function debianDownload(
  { package: name, folder }: NonNullable<Dataset["debian"]>,
  output: ProgressOutput,
): Source {
  let unpacked: Promise<string> | undefined;
  let temporary: string | undefined;
  return {
    name: `apt-get download ${name}`,
    async obtain(file, part) {
      unpacked ??= unpack();
      return folderSource(join(await unpacked, folder)).obtain(file, part);
    },
    async close() {
      if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
    },
  };

  async function unpack(): Promise<string> {
    await haveLists();
    temporary = await mkdtemp(join(tmpdir(), "six-steps-"));
    output.write(`Downloading the Debian package ${name} with apt-get, without installing it ...\n`);
    await command("apt-get", ["download", "-q", name], temporary);
    const [deb] = (await readdir(temporary)).filter((entry) => entry.endsWith(".deb"));
    if (deb === undefined) throw new SourceUnavailableError("apt-get left no package behind");
    const root = join(temporary, "root");
    await command("dpkg-deb", ["-x", deb, root], temporary);
    return root;
  }
}

/** A fresh container has no package lists, and apt-get then says only that it cannot find the package. */
async function haveLists(): Promise<void> {
  const { stdout } = await command("apt-config", ["shell", "lists", "Dir::State::lists/d"]);
  const lists = /^lists='(.*)'/m.exec(stdout)?.[1] ?? "/var/lib/apt/lists";
  const entries = await readdir(lists).catch(() => []);
  if (!entries.some((entry) => /_Packages(\.|$)/.test(entry))) {
    throw new SourceUnavailableError("apt has no package lists yet; run: sudo apt-get update");
  }
}

async function command(program: string, args: string[], cwd?: string): Promise<{ stdout: string }> {
  try {
    return await run(program, args, { cwd, env: environment, timeout: longestMs });
  } catch (error) {
    const { code, stderr = "" } = error as { code?: string | number; stderr?: string };
    if (code === "ENOENT") throw new SourceUnavailableError(`${program} is not on this machine`);
    const reason = /^E: (.*)/m.exec(stderr)?.[1] ?? stderr.trim().split("\n")[0];
    throw new SourceUnavailableError(reason || `${program} ended with ${code}`, { cause: error });
  }
}
