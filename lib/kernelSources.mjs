// @ts-check
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** What lib/kernels is built with. */
export const compiler = "assemblyscript@0.28.20";

/** SHA-256 of the compiler's version and the sources in lib/assembly. */
export function hashOfSources() {
  const folder = new URL("./assembly/", import.meta.url);
  const hash = createHash("sha256").update(compiler);
  for (const name of readdirSync(folder).sort()) {
    hash
      .update(name)
      .update("\0")
      .update(readFileSync(new URL(name, folder), "utf8").replaceAll("\r\n", "\n"));
  }
  return hash.digest("hex");
}
