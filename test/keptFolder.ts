import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { HeldError, holdFile } from "#setup/processLock.mjs";
import { inProject } from "#setup/project.mjs";
import { hashOf } from "#setup/stamp.mjs";

export interface KeptFolder {
  /** Its place in `build/`. */
  name: string;
  /** All that it is made from: paths in the project, and texts. */
  paths: readonly string[];
  texts?: readonly string[];
  /** @param folder not there yet; beside it is room for what lies there only meanwhile */
  make(folder: string): Promise<void>;
}

/**
 * A folder that takes long to make. Whoever asks first makes it; it is kept in `build/` for the others, and for the next run,
 * until something that it is made from has changed.
 *
 * @returns its path; nobody writes into it
 */
export async function keptFolder({ name, paths, texts = [], make }: KeptFolder): Promise<string> {
  const parent = inProject("build", name);
  mkdirSync(parent, { recursive: true });
  const sources = paths.map((path) => inProject(...path.split("/")));
  const hash = hashOf({ paths: sources, texts: [...texts] }).slice(0, 16);
  const release = await held(join(parent, "made"));
  try {
    const kept = readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const other of kept) if (other.name !== hash) rmSync(join(parent, other.name), { recursive: true });
    if (!kept.some((entry) => entry.name === hash)) {
      const half = mkdtempSync(join(parent, "half-made-"));
      await make(join(half, "made"));
      await rename(join(half, "made"), join(parent, hash));
      rmSync(half, { recursive: true });
    }
  } finally {
    release();
  }
  return join(parent, hash);
}

async function held(file: string): Promise<() => void> {
  for (;;) {
    try {
      return holdFile(file);
    } catch (error) {
      if (!(error instanceof HeldError)) throw error;
      await sleep(500);
    }
  }
}
