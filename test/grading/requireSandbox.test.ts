import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { requireSandbox } from "@six-steps/classroom/internal/grading/requireSandbox.js";
import { describe as told } from "#setup/errors.mjs";
import { inSandbox, makeStudentLibrary } from "./inSandbox.js";
import { isRoot, skipSandbox, startedBy } from "./sandbox.js";

before(makeStudentLibrary);

describe("what is said where submissions cannot run in a sandbox", { skip: skipSandbox }, () => {
  const programs = mkdtempSync(join(tmpdir(), "six-steps-programs-"));
  after(() => rmSync(programs, { recursive: true, force: true }));

  /** What is said where there are no programs but these. */
  function refusal(name: string, there: Record<string, string>): string {
    const folder = join(programs, name);
    mkdirSync(folder);
    for (const [program, script] of Object.entries(there))
      writeFileSync(join(folder, program), script, { mode: 0o755 });
    symlinkSync("/bin/sh", join(folder, "sh"));
    try {
      requireSandbox({ ...process.env, PATH: folder });
    } catch (error) {
      return told(error);
    }
    throw new Error("It was not refused.");
  }

  test("nothing, where they can", () => requireSandbox());

  test("nothing, where nobody wants it", () =>
    requireSandbox({ PATH: "", SIX_STEPS_GRADING_SANDBOX: "off" }));

  test("bubblewrap is missing", () => {
    assert.match(
      refusal("none", {}),
      /^\n✗ .*bubblewrap is not installed\..*sudo apt-get install bubblewrap/,
    );
  });

  test("prlimit is missing: there is no sandbox without limits", () => {
    const one = refusal("unlimited", { bwrap: "#!/bin/sh\n" });
    assert.match(one, /util-linux is not installed/);
  });

  test("bubblewrap is too old", () => {
    const old =
      '#!/bin/sh\ncase $1 in --help) echo "--size BYTES --unshare-user";; --version) echo bubblewrap 0.6.1;; esac\n';
    const said = refusal("old", { bwrap: old, prlimit: "#!/bin/sh\n" });
    assert.match(
      said,
      /bubblewrap 0\.6\.1 is too old for it: it does not know --disable-userns.*0\.8\.0 or newer/,
    );
  });

  test("the system lets users make no namespaces", () => {
    // In a namespace that has none to give.
    const check = `import("@six-steps/classroom/internal/grading/requireSandbox.js").then(async ({ requireSandbox }) => {
      const { describe } = await import("./setup/errors.mjs");
      try { requireSandbox(); } catch (error) { console.log(describe(error)); } });`;
    const [program, ...args] = startedBy("a user", [
      ...["bwrap", "--unshare-user", "--disable-userns", "--dev-bind", "/", "/"],
      ...[process.execPath, "-e", check],
    ]);
    const { stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
    assert.match(stdout, /✗ .*this system does not let bubblewrap make one\.[\s\S]*\| bwrap: /, stderr);
    assert.match(stdout, /To mend it:[\s\S]*virtual machine[\s\S]*SIX_STEPS_GRADING_SANDBOX=off/);
  });

  test("root can become no other user, as in a container of one user", { skip: !isRoot }, () => {
    const python = ["python3", "classroom/src/grading/nbgrader/six_steps_sandbox.py", "/dev/null", "true"];
    const { stderr, status } = spawnSync("unshare", ["--map-root-user", ...python], { encoding: "utf8" });
    assert.match(stderr, /root may not become another user .*grade as a user who is not root/);
    assert.equal(status, 1);
  });

  test("what root shows may not be read by others", { skip: !isRoot }, () => {
    const data = mkdtempSync(join(tmpdir(), "six-steps-data-")); // mode 700
    try {
      requireSandbox({ ...process.env, SIX_STEPS_DATA: data });
      assert.fail("It was not refused.");
    } catch (error) {
      const said = told(error);
      assert.ok(said.includes(`may not read ${data}. To mend it: chmod -R go+rX ${data}`), said);
    } finally {
      rmSync(data, { recursive: true });
    }
  });

  test("a project in root's own folder is no hindrance to root", { skip: !isRoot }, () => {
    const data = mkdtempSync(join(tmpdir(), "six-steps-closed-")); // mode 700
    const inner = join(data, "data");
    mkdirSync(inner);
    writeFileSync(join(inner, "images"), "shown");
    const before = process.env.SIX_STEPS_DATA;
    process.env.SIX_STEPS_DATA = inner;
    try {
      assert.equal(inSandbox("root", 'return fs.readFileSync(PROJECT + "/data/images", "utf8");'), "shown");
    } finally {
      if (before === undefined) delete process.env.SIX_STEPS_DATA;
      else process.env.SIX_STEPS_DATA = before;
      rmSync(data, { recursive: true });
    }
  });
});
