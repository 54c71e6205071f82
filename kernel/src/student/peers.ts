import { whileLoading } from "./modules/loading.js";

/** What notebooks for other kernels have. Loaded for a cell that names it: most never do. */
let loaded: typeof import("./loadedPeers.js") | undefined;

export async function loadPeers(): Promise<typeof import("./loadedPeers.js")> {
  loaded ??= await whileLoading(() => import("./loadedPeers.js"));
  return loaded;
}

/** What `loadPeers` has loaded before. */
export function loadedPeers(): typeof import("./loadedPeers.js") | undefined {
  return loaded;
}
