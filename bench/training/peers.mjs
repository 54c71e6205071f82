// @ts-check
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { requireSpace } from "../../setup/diskSpace.mjs";
import { Progress } from "../../setup/progress.mjs";
import { inProject, pythonOf } from "../../setup/project.mjs";
import { pythonEnvironment } from "../../setup/steps/environment.mjs";
import { runTool } from "../../setup/tool.mjs";

/** @param {string} name */
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Each peer has an environment of its own, so that one which cannot be installed here leaves the other whole.
 *
 * @typedef {object} Peer
 * @property {string} title
 * @property {string} requirements
 * @property {number} megabytes on the disk
 * @property {string} size what is said before it is fetched
 * @property {string} [script] runs once everything is installed
 */
const peers = {
  keras: {
    title: "Keras and TensorFlow",
    requirements: beside("peers.keras.txt"),
    megabytes: 2000,
    size: "335 MB to fetch, 1.6 GB on the disk",
  },
  torch: {
    title: "PyTorch",
    requirements: beside("peers.torch.txt"),
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
  const python = pythonOf(folder);
  const { script } = peer;
  const environment = pythonEnvironment({
    ...peer,
    folder,
    requirements: [peer.requirements],
    finish: async () => {
      if (script) await runTool({ what: peer.title, command: python, args: [script], shownLines: 1 });
    },
  });
  if (environment.isDone()) return python;
  await requireSpace(peer.megabytes);
  const progress = new Progress(`${peer.title}, ${peer.size}`);
  try {
    await environment.run(progress);
  } catch (error) {
    progress.fail();
    throw error;
  }
  progress.done(join("build", "bench-peers", name));
  return python;
}
