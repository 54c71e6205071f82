// @ts-check
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** What lib/kernels is built with. */
export const compiler = "assemblyscript@0.28.20";

/** SHA-256 of the compiler's version and the sources in lib/assembly. */
export function hashOfSources() {
  const folder = new URL("./assembly/", import.meta.url);
  const hash = createHash("sha256").update(compiler);
  const names = readdirSync(folder, { recursive: true }).map(String);
  for (const name of names.filter((one) => one.endsWith(".ts")).sort()) {
    hash
      .update(name.replaceAll("\\", "/"))
      .update("\0")
      .update(readFileSync(new URL(name, folder), "utf8").replaceAll("\r\n", "\n"));
  }
  return hash.digest("hex");
}
