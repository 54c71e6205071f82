// @ts-check
import { rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { SetupError } from "../errors.mjs";
import { endAllGroups } from "../processGroup.mjs";
import { runTool } from "../tool.mjs";
import { megabytesIn, tfjsNodeIn } from "./folders.mjs";

/** tfjs-node's installer knows no end of waiting where a firewall drops what it sends. */
const quietSeconds = 60;

/** To be said where it is used. */
export const notChecked = "no hash tells whether what it fetches is what its makers put there";

/** What tfjs-node's installer takes for a mirror's address. */
const mirrors = ["TFJS_NODE_CDN_STORAGE", "CDN_STORAGE", "TFJS_NODE_BASE_URI"].flatMap((name) => [
  name,
  `npm_config_${name}`,
]);

/**
 * The mirror that is named for tfjs-node's installer, if one is.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {SetupError} if whoever is on the way to it could put another library in place
 */
export function namedMirror(env = process.env) {
  for (const name of mirrors) {
    const address = env[name]?.trim();
    if (!address) continue;
    if (/^https:\/\//i.test(address)) return address;
    throw new SetupError(
      `${name} is ${JSON.stringify(address)}, and a library that no hash checks is fetched from an https address only.`,
      { mend: [`${name}=https://…, if the mirror has one`, `or without it: unset ${name}`] },
    );
  }
  return undefined;
}

/**
 * Runs tfjs-node's own install script, which fetches the C library and a binding from its makers.
 *
 * @param {string} folder the installation
 * @param {import("./wheel.mjs").Reports} progress
 * @throws {SetupError} in the usual case that it cannot
 */
export async function installOfficialLibrary(folder, progress) {
  const results = ["deps", "lib", "build"].map((name) => tfjsNodeIn(folder, name));
  const clear = () => {
    for (const result of results) rmSync(result, { recursive: true, force: true });
  };
  clear();
  let isQuiet = false;
  let last = { megabytes: 0, at: performance.now() };
  const watch = setInterval(() => {
    const megabytes = results.reduce((sum, result) => sum + megabytesIn(result), 0);
    if (megabytes !== last.megabytes) last = { megabytes, at: performance.now() };
    progress.update(`${megabytes} MB unpacked`);
    if (performance.now() - last.at < quietSeconds * 1000) return;
    isQuiet = true;
    void endAllGroups({ milliseconds: 1000 });
  }, 500);
  try {
    await runTool({
      what: "tfjs-node's own installer",
      command: process.execPath,
      args: [tfjsNodeIn(folder, "scripts", "install.js")],
      cwd: tfjsNodeIn(folder),
      env: {
        ...process.env,
        PATH: [join(folder, "node_modules", ".bin"), dirname(process.execPath), process.env.PATH].join(
          delimiter,
        ),
      },
    });
  } catch (error) {
    clear();
    throw isQuiet ? new SetupError(`tfjs-node's own installer got nothing for ${quietSeconds} s.`) : error;
  } finally {
    clearInterval(watch);
  }
}
