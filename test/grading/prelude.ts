/** What attempts to escape use: code for Node, in the sandbox. */
export const prelude = `
const fs = require("node:fs"), os = require("node:os"), net = require("node:net");
const { execFileSync, spawn, spawnSync } = require("node:child_process");
const nameOf = (number) => Object.entries(os.constants.errno).find(([, one]) => one === number)?.[0] ?? number;
/** "done", or the error's name. */
const outcome = (act) => { try { act(); return "done"; } catch (error) { return error.code ?? error.message; } };
/** A system call, by its numbers on x86-64 and ARM64. Strings are pointers; \`zeros(n)\` is one to n bytes of 0. */
const zeros = (bytes) => "zeros" + bytes;
const call = ([intel, arm], ...args) => {
  const number = os.arch() === "x64" ? intel : arm;
  const code = "my @a = map { /^-?\\\\d+$/ ? 0 + $_ : /^zeros(\\\\d+)$/ ? chr(0) x $1 : $_ } @ARGV; $! = 0;" +
    "my $r = syscall(shift @a, @a); print $r == -1 ? 0 + $! : 'done'";
  const said = execFileSync("perl", ["-e", code, number, ...args].map(String), { encoding: "utf8" });
  return said === "done" ? said : nameOf(Number(said));
};
const lines = (path) => fs.readFileSync(path, "utf8").trim().split("\\n");
/** All folders that can be found, without those of processes. */
const folders = (at, deep) => {
  let entries = [];
  try { entries = fs.readdirSync(at, { withFileTypes: true }); } catch {}
  const below = entries.filter((one) => one.isDirectory() && !(at === "/proc" && /^\\d+$/.test(one.name)));
  return [at, ...(deep > 0 ? below.flatMap(({ name }) => folders(at.replace(/\\/$/, "") + "/" + name, deep - 1)) : [])];
};
const PROJECT = ${JSON.stringify(process.cwd())};
`;
