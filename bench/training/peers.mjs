// @ts-check
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { requireSpace } from "../../setup/diskSpace.mjs";
import { Progress } from "../../setup/progress.mjs";
import { inProject, pythonOf } from "../../setup/project.mjs";
import { hashOf, isStamped, writeStamp } from "../../setup/stamp.mjs";
import { findPython } from "../../setup/steps/python.mjs";
import { runTool } from "../../setup/tool.mjs";

/** @param {string} name */
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Each peer has an environment of its own, so that one which cannot be installed here leaves the other whole.
 *
 * @typedef {object} Peer
 * @property {string} title
 * @property {string} requirements
 * @property {string[]} pipOptions
 * @property {number} megabytes on the disk
 * @property {string} size what is said before it is fetched
 * @property {string} [script] runs once everything is installed
 */
const peers = {
  keras: {
    title: "Keras and TensorFlow",
    requirements: beside("peers.keras.txt"),
    pipOptions: [],
    megabytes: 2000,
    size: "335 MB to fetch, 1.6 GB on the disk",
  },
  torch: {
    title: "PyTorch",
    requirements: beside("peers.torch.txt"),
    pipOptions: ["--no-deps"],
    megabytes: 2000,
    size: "590 MB to fetch, 1.5 GB on the disk",
    script: beside("withoutCuda.py"),
  },
};

/** @typedef {keyof typeof peers} PeerName */
export const peerNames = /** @type {PeerName[]} */ (Object.keys(peers));

/**
 * The Python with a peer in it, which is installed into `build/bench-peers/` if it is not there yet.
 *
 * @param {PeerName} name
 * @returns {Promise<string>}
 * @throws {Error} if it cannot be installed
 */
export async function pythonWith(name) {
  /** @type {Peer} */
  const peer = peers[name];
  const folder = inProject("build", "bench-peers", name);
  const hash = hashOf({ paths: [peer.requirements, ...(peer.script ? [peer.script] : [])] });
  const python = pythonOf(folder);
  if (isStamped(folder, hash)) return python;
  await requireSpace(peer.megabytes);
  const progress = new Progress(`${peer.title}, ${peer.size}`);
  try {
    rmSync(folder, { recursive: true, force: true });
    const base = await findPython();
    await runTool({ what: "venv", command: base.executable, args: ["-m", "venv", folder] });
    const pip = ["-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--progress-bar=off"];
    await runTool({
      what: "pip install",
      command: python,
      args: [...pip, "--only-binary=:all:", ...peer.pipOptions, "--requirement", peer.requirements],
      env: { ...process.env, PYTHONUNBUFFERED: "1", PIP_USER: "0" },
      shownLines: 3,
      onLine(line) {
        const step = /^\s*(Collecting|Downloading|Using cached|Installing) (\S+)(?:.*(\([\d.]+ \wB\)))?/.exec(
          line,
        );
        if (step) progress.update(step.slice(1).filter(Boolean).join(" "));
        return true;
      },
    });
    if (peer.script) await runTool({ what: peer.title, command: python, args: [peer.script], shownLines: 1 });
    writeStamp(folder, hash);
  } catch (error) {
    progress.fail();
    throw error;
  }
  progress.done(join("build", "bench-peers", name));
  return python;
}
