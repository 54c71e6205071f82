import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { hubEnvironmentFolder, hubSteps } from "#setup/hub/steps.mjs";
import { inProject, pythonOf } from "#setup/project.mjs";
import { setUp } from "#setup/setUp.mjs";

const folder = mkdtempSync(join(tmpdir(), "six-steps-values-"));
after(() => rmSync(folder, { recursive: true }));
before(() => setUp({ more: hubSteps, data: false }));

const values = inProject("deploy", "kubernetes", "values.yaml");
const schema = inProject("test", "hub", "z2jh-4.4.0.schema.json");

function check(path: string) {
  const args = [inProject("test", "hub", "values.py"), path, schema];
  return spawnSync(pythonOf(hubEnvironmentFolder), args, { encoding: "utf8" });
}

test("the chart's schema takes the values, which confine each student as on one server", () => {
  const { stdout, stderr } = check(values);
  assert.ok(stdout, stderr);
  const { singleuser, cull, hub, scheduling } = JSON.parse(stdout);
  assert.deepEqual(singleuser.memory, { guarantee: "1G", limit: "2G" });
  assert.equal(String(singleuser.cpu.limit), singleuser.extraEnv.SIX_STEPS_THREADS);
  assert.deepEqual(singleuser.storage.extraVolumeMounts, [
    { name: "six-steps-data", mountPath: "/srv/six-steps-data", readOnly: true },
  ]);
  assert.equal(singleuser.networkPolicy.egressAllowRules.privateIPs, false);
  assert.equal(cull.enabled, true);
  assert.notEqual(hub.config.JupyterHub.authenticator_class, "dummy");
  assert.ok(scheduling.userPlaceholder.replicas > 0);
});

test("a key that the chart does not know is named", () => {
  const path = join(folder, "values.yaml");
  writeFileSync(path, readFileSync(values, "utf8").replace("  startTimeout: 300", "  startTimeOut: 300"));
  const { status, stderr } = check(path);
  assert.equal(status, 1);
  assert.match(stderr, /^\$\.singleuser: .*'startTimeOut' was unexpected/);
});

test("the image, the single server and the cluster agree on every path", () => {
  const [image, config, cluster] = [
    ["student", "Dockerfile"],
    ["single-server", "jupyterhub_config.py"],
    ["kubernetes", "values.yaml"],
  ].map((path) => readFileSync(inProject("deploy", ...path), "utf8"));
  for (const path of [
    "/opt/six-steps/my-work",
    "/opt/six-steps/deploy/student/start.sh",
    "/srv/six-steps-data",
  ]) {
    for (const text of [image, config, cluster]) assert.ok(text.includes(path), path);
  }
});

test("what git ignores stays out of the image: answers, classes, grades, settings", () => {
  const lines = (...path: string[]) =>
    readFileSync(inProject(...path), "utf8")
      .split("\n")
      .map(bare);
  const kept = lines("deploy", "student", "Dockerfile.dockerignore");
  const ignored = lines(".gitignore").filter(
    (line) => line !== "" && !line.startsWith("#") && !line.startsWith("!"),
  );
  for (const line of ignored) assert.ok(kept.includes(line), `${line} is not in Dockerfile.dockerignore`);
});

/** `/my-work/` and `my-work` name the same folder. */
const bare = (line: string) => line.replace(/^\*\*\//, "").replace(/^\/|\/$/g, "");
