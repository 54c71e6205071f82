import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { IdxFile } from "six-steps/internal/data/dataset.js";
import { checkPayload } from "six-steps/internal/data/load/checkPayload.js";
import { inProject } from "../../../../setup/project.mjs";
import { beginningOf } from "./beginning.js";

/** So many examples come in a file of their own. Lessons that show pictures and train nothing ask for fewer. */
const firstExamples = 2000;

/**
 * The file of a file's first examples, packed. It is made once, and kept: a whole data set takes seconds to unpack.
 *
 * @param path of the whole file, packed
 * @throws DataFileError if that is damaged
 */
export function keptBeginning(file: IdxFile, path: string): { beginning: IdxFile; copyOf: string } {
  const folder = inProject("build", "beginnings");
  const kept = join(folder, `${file.payloadSha256}-${firstExamples}.gz`);
  const isKept = existsSync(kept);
  const found = gunzipSync(readFileSync(isKept ? kept : path));
  if (!isKept) checkPayload(path, found, file, { files: [file] });
  const { file: beginning, payload } = beginningOf(file, found, firstExamples); // of a beginning, the same once more
  if (!isKept) {
    mkdirSync(folder, { recursive: true });
    const part = `${kept}.${process.pid}.part`;
    writeFileSync(part, gzipSync(payload, { level: 9 }));
    renameSync(part, kept);
  }
  return { beginning, copyOf: kept };
}
