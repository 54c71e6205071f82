import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import test, { after } from "node:test";
import { fileURLToPath } from "node:url";
import { kernelEntry, kernelspec } from "@six-steps/kernel/kernelspec";
import { programsOf } from "#setup/project.mjs";

const main = fileURLToPath(import.meta.resolve("@six-steps/kernel/internal/cli/main.js"));
const folder = mkdtempSync(join(tmpdir(), "six-steps-cli-"));
after(() => rmSync(folder, { recursive: true }));
let folders = 0;
const newFolder = () => mkdtempSync(join(folder, `${++folders}-`));
const kernelsOf = (prefix: string) => join(prefix, "share", "jupyter", "kernels");

function run(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { VIRTUAL_ENV, CONDA_PREFIX, JUPYTER_DATA_DIR, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    env: { ...rest, ...env },
  });
  return { status, stdout, stderr };
}

/** Runs what must fail with one sentence. */
function fails(args: string[], message: RegExp, env?: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr } = run(args, env);
  assert.deepEqual([status, stdout], [1, ""], stderr);
  assert.match(stderr, message);
  assert.match(stderr, /^six-steps-kernel: [^\n]+\.\n$/);
}

test("install writes a whole kernelspec, says where, and what is next", () => {
  const prefix = newFolder();
  const { status, stdout } = run(["install", "--prefix", prefix]);
  assert.equal(status, 0);
  const spec = join(kernelsOf(prefix), "six-steps");
  assert.ok(stdout.includes(spec));
  assert.match(stdout, /jupyter lab/);
  assert.deepEqual(readdirSync(spec).sort(), [
    "kernel.json",
    "logo-32x32.png",
    "logo-64x64.png",
    "logo-svg.svg",
  ]);
  assert.deepEqual(JSON.parse(readFileSync(join(spec, "kernel.json"), "utf8")), kernelspec());
  assert.deepEqual(readdirSync(join(prefix, "share", "jupyter")), ["kernels"], "nothing is left beside it");
});

test("the kernelspec starts this package's kernel by the Node that runs now", () => {
  assert.deepEqual(kernelspec({ displayName: "TS" }), {
    argv: [process.execPath, kernelEntry, "{connection_file}"],
    display_name: "TS",
    language: "typescript",
    interrupt_mode: "message",
    metadata: { debugger: true },
  });
  assert.ok(existsSync(kernelEntry));
});

test("install again replaces what was there, also with other names for menus", () => {
  const prefix = newFolder();
  run(["install", "--prefix", prefix, "--name", "ts"]);
  const spec = join(kernelsOf(prefix), "ts");
  writeFileSync(join(spec, "old"), "");
  assert.equal(
    run(["install", "--prefix", prefix, "--name", "ts", "--display-name", "My TypeScript"]).status,
    0,
  );
  assert.equal(existsSync(join(spec, "old")), false);
  assert.equal(JSON.parse(readFileSync(join(spec, "kernel.json"), "utf8")).display_name, "My TypeScript");
});

test("uninstall removes what install made, and nothing else", () => {
  const prefix = newFolder();
  run(["install", "--prefix", prefix]);
  run(["install", "--prefix", prefix, "--name", "other"]);
  assert.equal(run(["uninstall", "--prefix", prefix]).status, 0);
  assert.deepEqual(readdirSync(kernelsOf(prefix)), ["other"]);
  fails(["uninstall", "--prefix", prefix], /No kernel is installed in .*six-steps/);
});

test("another kernel's folder is neither replaced nor removed", () => {
  const prefix = newFolder();
  const python = join(kernelsOf(prefix), "python3");
  mkdirSync(python, { recursive: true });
  writeFileSync(join(python, "kernel.json"), '{"argv":["python3","-m","ipykernel_launcher"]}');
  fails(["install", "--prefix", prefix, "--name", "python3"], /another kernel; give this one another name/);
  fails(["uninstall", "--prefix", prefix, "--name", "python3"], /another kernel, which is left alone/);
  assert.ok(existsSync(join(python, "kernel.json")));
});

test("--user is the user's data folder, and what is done without a place", () => {
  for (const place of [[], ["--user"]]) {
    const data = newFolder();
    assert.equal(run(["install", ...place], { JUPYTER_DATA_DIR: data }).status, 0);
    assert.ok(existsSync(join(data, "kernels", "six-steps", "kernel.json")));
  }
});

test("--sys-prefix is the active environment's, else Python's", () => {
  const [virtual, conda, pythons, programs] = [newFolder(), newFolder(), newFolder(), newFolder()];
  assert.equal(run(["install", "--sys-prefix"], { VIRTUAL_ENV: virtual }).status, 0);
  assert.equal(run(["install", "--sys-prefix"], { CONDA_PREFIX: conda }).status, 0);
  for (const prefix of [virtual, conda]) assert.ok(existsSync(join(kernelsOf(prefix), "six-steps")));
  if (process.platform === "win32") return;
  const python = join(programs, "python3");
  writeFileSync(python, `#!/bin/sh\necho '${pythons}'\n`);
  chmodSync(python, 0o755);
  assert.equal(
    run(["install", "--sys-prefix"], { PATH: `${programs}${delimiter}${process.env.PATH}` }).status,
    0,
  );
  assert.ok(existsSync(join(kernelsOf(pythons), "six-steps")));
  fails(["install", "--sys-prefix"], /neither python3 nor python runs here; use --user/, {
    PATH: newFolder(),
  });
});

test("what cannot be done is said in one sentence", () => {
  const file = join(newFolder(), "file");
  writeFileSync(file, "");
  fails(["install", "--prefix", file], /cannot be installed in .*a part of that path is a file/);
  fails(["install", "--user", "--sys-prefix"], /Choose one place: --user and --sys-prefix/);
  fails(["install", "--nope"], /Unknown option '--nope'/);
  fails(["install", "--prefix"], /--prefix/);
  fails(["install", "--prefix", ""], /needs a folder/);
  fails(["install", "twice"], /"twice" is not understood/);
  fails(["instal"], /no command "instal"/);
  fails(["--user"], /A command is missing/);
  for (const name of ["My Kernel", "../up", ".", "..", ".hidden", ""])
    fails(["install", "--prefix", newFolder(), "--name", name], /cannot be a kernel's name/);
  if (process.platform === "linux")
    fails(["install", "--prefix", "/proc/none"], /that folder cannot be made/);
});

const root = process.getuid?.() === 0 && "root may write everywhere";
test("a folder that may not be written is named", { skip: root }, () => {
  const prefix = newFolder();
  chmodSync(prefix, 0o500);
  fails(["install", "--prefix", prefix], /you may not write there/);
});

test("--version and --help", () => {
  const manifest = JSON.parse(readFileSync(join(main, "..", "..", "..", "package.json"), "utf8"));
  assert.equal(run(["--version"]).stdout.trim(), manifest.version);
  for (const args of [[], ["--help"], ["help"], ["install", "--help"]])
    assert.match(run(args).stdout, /six-steps-kernel uninstall \[--user/);
});

test("Jupyter finds the kernel under its name, and in no other state", () => {
  const prefix = newFolder();
  run(["install", "--prefix", prefix, "--name", "six-steps-test"]);
  const jupyter = join(
    programsOf(),
    process.platform === "win32" ? "jupyter-kernelspec.exe" : "jupyter-kernelspec",
  );
  const list = () => {
    const env = { ...process.env, JUPYTER_PATH: join(prefix, "share", "jupyter") };
    return JSON.parse(execFileSync(jupyter, ["list", "--json"], { encoding: "utf8", env })).kernelspecs;
  };
  const { spec, resource_dir } = list()["six-steps-test"];
  assert.equal(resource_dir, join(kernelsOf(prefix), "six-steps-test"));
  assert.equal(spec.language, "typescript");
  assert.equal(spec.interrupt_mode, "message");
  run(["uninstall", "--prefix", prefix, "--name", "six-steps-test"]);
  assert.equal(list()["six-steps-test"], undefined);
});
