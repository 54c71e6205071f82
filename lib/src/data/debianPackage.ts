import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { SourceUnavailableError } from "./dataErrors.js";
import type { Dataset } from "./dataset.js";
import { folderSource } from "./folderSource.js";
import { runClient, temporaryFolder } from "./packageClient.js";
import type { Source } from "./source.js";
import { type ProgressOutput, TransferProgress } from "./transferProgress.js";

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
    temporary = await temporaryFolder();
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

function command(program: string, args: string[], cwd?: string): Promise<string> {
  return runClient(program, [program, ...args], /^E: (.*)/m, cwd);
}
