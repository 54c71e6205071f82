import { requireSpace } from "#setup/diskSpace.mjs";
import { during } from "#setup/progress.mjs";
import { inProject, pythonOf } from "#setup/project.mjs";
import { pythonEnvironment } from "#setup/steps/environment.mjs";
import { runTool } from "#setup/tool.mjs";

const beside = (name: string) => inProject("bench", "training", name);

/**
 * Each peer has an environment of its own, so that one which cannot be installed here leaves the other whole.
 */
interface Peer {
  title: string;
  requirements: string;
  /** On the disk. */
  megabytes: number;
  /** What is said before it is fetched. */
  size: string;
  /** Runs once everything is installed. */
  script?: string;
}
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

export type PeerName = keyof typeof peers;
export const peerNames = Object.keys(peers) as PeerName[];

/**
 * The Python with a peer in it, which is installed into `build/bench-peers/` if it is not there yet.
 *
 * @throws {Error} if it cannot be installed
 */
export async function pythonWith(name: PeerName): Promise<string> {
  const peer: Peer = peers[name];
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
  await during(`${peer.title}, ${peer.size}`, (progress) => environment.run(progress));
  return python;
}
