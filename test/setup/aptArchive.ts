import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where the package of a test installs its files. */
export const installedFolder = "/usr/share/datasets/six-steps-small";
export const packageName = "dataset-six-steps-small";

export const hasApt = ["apt-get", "apt-config", "dpkg-deb"].every(
  (program) => spawnSync(program, ["--version"]).status === 0,
);

/**
 * Makes a Debian archive on this disk with one package, and settings under which apt knows this archive alone, all of it
 * inside `folder`.
 *
 * @param fill writes the package's files into a folder.
 * @returns the path of the settings, for `APT_CONFIG`.
 */
export async function makeAptArchive(
  folder: string,
  { updated, fill }: { updated: boolean; fill: (folder: string) => Promise<unknown> },
): Promise<string> {
  const archive = join(folder, "archive");
  await makePackage(join(folder, "tree"), archive, fill);
  for (const name of ["state/lists/partial", "cache/archives/partial"]) {
    await mkdir(join(folder, name), { recursive: true });
  }
  await writeFile(join(folder, "status"), "");
  await writeFile(join(folder, "sources.list"), `deb [trusted=yes] file:${archive} ./\n`);
  const settings = join(folder, "apt.conf");
  await writeFile(
    settings,
    [
      `Dir::State "${folder}/state";`,
      `Dir::State::status "${folder}/status";`,
      `Dir::Cache "${folder}/cache";`,
      `Dir::Etc::SourceList "${folder}/sources.list";`,
      `Dir::Etc::SourceParts "/dev/null";`,
      `Acquire::Languages "none";`,
      `APT::Sandbox::User "";`,
    ].join("\n"),
  );
  if (updated) {
    execFileSync("apt-get", ["update"], { env: { ...process.env, APT_CONFIG: settings }, stdio: "ignore" });
  }
  return settings;
}

async function makePackage(
  tree: string,
  archive: string,
  fill: (folder: string) => Promise<unknown>,
): Promise<void> {
  const control = [
    `Package: ${packageName}`,
    "Version: 1.0",
    "Architecture: all",
    "Maintainer: Nobody <nobody@localhost>",
    "Description: a dataset for tests",
  ].join("\n");
  await mkdir(join(tree, "DEBIAN"), { recursive: true });
  await mkdir(join(tree, installedFolder), { recursive: true });
  await mkdir(archive);
  await writeFile(join(tree, "DEBIAN", "control"), `${control}\n`);
  await fill(join(tree, installedFolder));
  const deb = join(archive, "small.deb");
  execFileSync("dpkg-deb", ["--root-owner-group", "-Znone", "-b", tree, deb], { stdio: "ignore" });
  const sha256 = createHash("sha256")
    .update(await readFile(deb))
    .digest("hex");
  const index = [control, "Filename: ./small.deb", `Size: ${(await stat(deb)).size}`, `SHA256: ${sha256}`];
  await writeFile(join(archive, "Packages"), `${index.join("\n")}\n`);
}
