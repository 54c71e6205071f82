import { dataFolder } from "./dataFolder.js";
import type { DownloadTimings } from "./download/download.js";
import type { ProgressOutput } from "./download/transferProgress.js";

export interface FetchOptions extends DownloadTimings {
  /** The cache; each dataset has a folder of its own in it. Default: `SIX_STEPS_DATA`, else `data/` in the project. */
  folder?: string;
  /** A folder or URL to try first. Default: `SIX_STEPS_DATA_MIRROR`, else none. */
  mirror?: string;
  /** What the mirror is called in messages. Default `SIX_STEPS_DATA_MIRROR`. */
  mirrorName?: string;
  /** Where progress and notices go. Default `process.stderr`. */
  output?: ProgressOutput;
}

export interface FetchSettings extends Required<Pick<FetchOptions, "mirror" | "mirrorName" | "output">> {
  cache: string;
  timings: DownloadTimings;
}

/** The options with what the environment says where they say nothing. */
export function fetchSettings(options: FetchOptions): FetchSettings {
  const {
    folder: cache = dataFolder(),
    mirror = process.env.SIX_STEPS_DATA_MIRROR ?? "",
    mirrorName = "SIX_STEPS_DATA_MIRROR",
    output = process.stderr,
    ...timings
  } = options;
  return { cache, mirror, mirrorName, output, timings };
}
