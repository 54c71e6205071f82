import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/**
 * A certificate for `host`, by an authority made up here and trusted nowhere.
 *
 * @returns what a server shows, and the path of the authority's own certificate.
 */
export function makeCertificate(
  folder: string,
  host: string,
): { key: Buffer; cert: Buffer; authority: string } {
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "ignore" });
  const newKey = ["-newkey", "rsa:2048", "-nodes", "-keyout"];
  openssl("req", "-x509", ...newKey, "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Made up");
  openssl("req", ...newKey, "host.key", "-out", "host.csr", "-subj", `/CN=${host}`);
  writeFileSync(join(folder, "host.ext"), `subjectAltName=DNS:${host}\n`);
  const signing = [
    "-CA",
    "ca.pem",
    "-CAkey",
    "ca.key",
    "-CAcreateserial",
    "-days",
    "2",
    "-extfile",
    "host.ext",
  ];
  openssl("x509", "-req", "-in", "host.csr", "-out", "host.pem", ...signing);
  const read = (name: string) => readFileSync(join(folder, name));
  return { key: read("host.key"), cert: read("host.pem"), authority: join(folder, "ca.pem") };
}
