import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { SourceUnavailableError } from "./dataErrors.js";
import type { Dataset } from "./dataset.js";
import { folderSource } from "./folderSource.js";
import type { Source } from "./source.js";
import { type ProgressOutput, TransferProgress } from "./transferProgress.js";

const run = promisify(execFile);
const longestMs = 15 * 60 * 1000;
const watchMs = 250;

/**
 * A Debian package fetched with `apt-get download` and unpacked in a temporary folder: nothing is installed, and no
 * special rights are needed.
 */
export function debianDownload(
  { package: name, folder }: NonNullable<Dataset["debian"]>,
  output: ProgressOutput,
): Source {
  let temporary: string | undefined;
  let root: Promise<string> | undefined;
  return {
    name: `the Debian package ${name} (apt-get download, not installed)`,
    slow: true,
    async obtain(file, part) {
      root ??= fetchAndUnpack();
      return folderSource(join(await root, folder)).obtain(file, part);
    },
    async close() {
      if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
    },
  };

  async function fetchAndUnpack(): Promise<string> {
    await haveLists();
    temporary = await mkdtemp(join(tmpdir(), "six-steps-")).catch(({ code }) => {
      throw new SourceUnavailableError(`no temporary folder can be made in ${tmpdir()} (${code})`);
    });
    const deb = await aptDownload(name, temporary, output);
    const unpacked = join(temporary, "root");
    await command("dpkg-deb", ["-x", deb, unpacked], temporary);
    return unpacked;
  }
}

/** A fresh container has no package lists, and apt-get would then say only that it cannot find the package. */
async function haveLists(): Promise<void> {
  const settings = await command("apt-config", ["shell", "lists", "Dir::State::lists/d"]);
  const lists = /^lists='(.*)'/m.exec(settings)?.[1] ?? "/var/lib/apt/lists";
  const entries = await readdir(lists).catch(() => []);
  if (!entries.some((entry) => /_Packages(\.|$)/.test(entry))) {
    throw new SourceUnavailableError("apt has no package lists yet; run: sudo apt-get update");
  }
}

async function aptDownload(name: string, into: string, output: ProgressOutput): Promise<string> {
  const listed = await command("apt-get", ["download", "--print-uris", name]);
  const bytes = Number(/^'.*' \S+ (\d+)/m.exec(listed)?.[1]);
  const progress = new TransferProgress(name, output);
  const watch = setInterval(async () => {
    const [entry] = await debsIn(into);
    const size = entry && (await stat(join(into, entry)).catch(() => undefined))?.size;
    if (size) progress.update(size, bytes || undefined);
  }, watchMs);
  try {
    await command("apt-get", ["download", "-qq", name], into);
  } finally {
    clearInterval(watch);
    progress.clear();
  }
  const [deb] = await debsIn(into);
  if (deb === undefined) throw new SourceUnavailableError("apt-get left no package behind");
  return deb;
}

async function debsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder).catch(() => []);
  return entries.filter((entry) => entry.endsWith(".deb"));
}

/** Runs a program of apt's family, and answers what it prints. */
async function command(program: string, args: string[], cwd?: string): Promise<string> {
  try {
    const env = { ...process.env, LC_ALL: "C" };
    return (await run(program, args, { cwd, env, timeout: longestMs })).stdout;
  } catch (error) {
    const { code, stderr = "" } = error as { code?: string | number; stderr?: string };
    if (code === "ENOENT") throw new SourceUnavailableError(`${program} is not on this machine`);
    const reason = /^E: (.*)/m.exec(stderr)?.[1] ?? stderr.trim().split("\n")[0];
    throw new SourceUnavailableError(reason || `${program} ended with ${code}`, { cause: error });
  }
}
