// @ts-check
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SetupError } from "../errors.mjs";
import { during } from "../progress.mjs";
import { text } from "../text/text.mjs";
import { runTool } from "../tool.mjs";

/**
 * A data set as Debian packages it, for where its mirrors cannot be reached.
 *
 * @typedef {object} DebianPackage
 * @property {string} package its name
 * @property {string} folder where it installs the data set's files
 */

/**
 * Runs `use` on the folder with a package's files. They are downloaded with `apt-get download` and unpacked in a temporary
 * folder, which is removed afterwards: nothing is installed, and no special rights are needed.
 *
 * @template T
 * @param {DebianPackage} debian
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 * @throws {SetupError} if apt does not have it
 */
export async function withDebianPackage({ package: name, folder }, use) {
  await haveLists();
  const temporary = await mkdtemp(join(tmpdir(), "six-steps-")).catch(({ code }) => {
    throw new SetupError(text.debian.noFolder(tmpdir(), code));
  });
  try {
    await during(text.debian.fetching(name), async () => {
      await apt("apt-get", ["download", "-qq", name], temporary);
      const deb = (await readdir(temporary)).find((entry) => entry.endsWith(".deb"));
      if (deb === undefined) throw new SetupError(text.debian.nothing);
      await apt("dpkg-deb", ["-x", join(temporary, deb), join(temporary, "root")], temporary);
    });
    return await use(join(temporary, "root", folder));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** A fresh container has no package lists, and apt-get would then say only that it cannot find the package. */
async function haveLists() {
  const settings = await apt("apt-config", ["shell", "lists", "Dir::State::lists/d"]);
  const lists = /^lists='(.*)'/m.exec(settings)?.[1] ?? "/var/lib/apt/lists";
  const entries = existsSync(lists) ? await readdir(lists) : [];
  if (entries.some((entry) => /_Packages(\.|$)/.test(entry))) return;
  throw new SetupError(text.debian.noLists, { mend: "sudo apt-get update" });
}

/** @param {string} command @param {string[]} args @param {string} [cwd] */
function apt(command, args, cwd) {
  return runTool({ what: `${command} ${args[0]}`, command, args, cwd, env: { ...process.env, LC_ALL: "C" } });
}
