import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { hubSteps } from "@six-steps/classroom/internal/hub/steps.js";
import { inProject } from "#setup/project.mjs";
import { setUp } from "#setup/setUp.mjs";
import { chartProblems } from "./chartValues.js";
import { hubPython } from "./hubPython.js";

const folder = mkdtempSync(join(tmpdir(), "six-steps-values-"));
after(() => rmSync(folder, { recursive: true }));
before(() => setUp({ more: hubSteps, data: false }));

const values = inProject("classroom", "deploy", "kubernetes", "values.yaml");
const text = readFileSync(values, "utf8");

/** Helm values as they are read. */
function parsed(yaml: string) {
  const path = join(folder, "values.yaml");
  writeFileSync(path, yaml);
  const read =
    "import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1], encoding='utf-8'))))";
  const { stdout, stderr } = hubPython(["-c", read, path]);
  assert.ok(stdout, stderr);
  return JSON.parse(stdout);
}

test("the chart takes the values, which confine each student as on one server", () => {
  const given = parsed(text);
  assert.deepEqual(chartProblems(given), []);
  const { singleuser, cull, hub, scheduling } = given;
  assert.deepEqual(singleuser.memory, { guarantee: "1G", limit: "2G" });
  assert.equal(String(singleuser.cpu.limit), singleuser.extraEnv.SIX_STEPS_THREADS);
  assert.deepEqual(singleuser.storage.extraVolumeMounts, [
    { name: "six-steps-data", mountPath: "/srv/six-steps-data", readOnly: true },
  ]);
  assert.equal(singleuser.networkPolicy.egressAllowRules.privateIPs, false);
  assert.ok(singleuser.extraResource.limits["ephemeral-storage"], "a container cannot fill its node's disk");
  assert.equal(hub.config.Spawner.disable_user_config, true);
  assert.equal(cull.enabled, true);
  assert.notEqual(hub.config.JupyterHub.authenticator_class, "dummy");
  assert.ok(scheduling.userPlaceholder.replicas > 0);
});

const filledIn = text.replaceAll("REPLACE.example", "school.test").replaceAll("[REPLACE]", "[our-class]");

/** The hub with these values, as the chart would start it; kim alone is in the organization our-class. */
function hubWith(text: string) {
  const path = join(folder, "hub.yaml");
  writeFileSync(path, text);
  const args = [inProject("test", "hub", "cluster.py"), path, mkdtempSync(join(folder, "hub-"))];
  return hubPython([...args, "kim", "teacher", "REPLACE", "stranger"]);
}

test("with the values as they stand the hub ends, and names each setting that is still the example's", () => {
  for (const [line, setting] of [
    ["allowed_organizations: [REPLACE]", "hub.config.GitHubOAuthenticator.allowed_organizations"],
    ["https://hub.REPLACE.example/hub/oauth_callback", "hub.config.GitHubOAuthenticator.oauth_callback_url"],
  ]) {
    assert.ok(text.includes(line), line);
    const replaced = line.replace("REPLACE.example", "school.test").replace("REPLACE", "our-class");
    const { status, stdout, stderr } = hubWith(filledIn.replace(replaced, line));
    assert.equal(status, 1);
    assert.equal(stdout, "");
    assert.ok(stderr.startsWith(`${setting} in values.yaml`), stderr);
    assert.equal(stderr.trim().split("\n").length, 1, stderr);
  }
  assert.equal(hubWith(text).status, 1);
  const inSecrets = filledIn.replace("scope:", "client_id: teacher.example\n      scope:");
  assert.match(hubWith(inSecrets).stderr, /^hub\.config\.GitHubOAuthenticator\.client_id in values/);
});

test("filled in, the hub lets members of the organization in and nobody else, and makes nobody an administrator", () => {
  const { stdout, stderr } = hubWith(filledIn.replace("users: [] #", "users: [kim] #"));
  assert.ok(stdout, stderr);
  const { authenticator, admitted, administrators, scopes } = JSON.parse(stdout);
  assert.equal(authenticator, "GitHubOAuthenticator");
  assert.deepEqual(admitted, ["kim"]);
  assert.deepEqual(administrators, []);
  assert.ok(scopes.kim.includes("delete:servers"));
  const opens = scopes.kim.filter((scope: string) => scope.startsWith("access:servers"));
  assert.deepEqual(opens, ["access:servers!user=kim"]);
});

test("a key that the chart does not know is named, and so is a value of another type", () => {
  const mistakes: [right: string, wrong: string, problem: string][] = [
    [
      "  startTimeout: 300",
      "  startTimeOut: 300",
      "$.singleuser: the chart does not know the key startTimeOut.",
    ],
    ["\ncull:", "\nculling:", "$: the chart does not know the key culling."],
    [
      "      contactEmail:",
      "      email:",
      "$.proxy.https.letsencrypt: the chart does not know the key email.",
    ],
    ["    Spawner:\n", "    spawner:\n", "$.hub.config must be of the type classes."],
    ["startTimeout: 300", 'startTimeout: "300"', "$.singleuser.startTimeout must be of the type integer."],
    [
      "privateIPs: false\n\n",
      "privateIPs: 0\n\n",
      "$.singleuser.networkPolicy.egressAllowRules.privateIPs must be of the type boolean.",
    ],
    ["limit: 2 }", 'limit: "2" }', "$.singleuser.cpu.limit must be of the type number."],
    ["  hook: { enabled: true }", "  hook: true", "$.prePuller.hook must be of the type object."],
    [
      "hosts: [hub.REPLACE.example]",
      "hosts: hub.REPLACE.example",
      "$.proxy.https.hosts must be of the type list.",
    ],
  ];
  for (const [right, wrong, problem] of mistakes) {
    assert.ok(text.includes(right), right);
    assert.deepEqual(chartProblems(parsed(text.replace(right, wrong))), [problem]);
  }
});

test("what the values name in comments, for an address for each student, the chart takes too", () => {
  const withSubdomains = text.replace(/^( *)#(subdomain_host|extraCommandLineFlags):/gm, "$1$2:");
  const { hub, proxy } = parsed(withSubdomains);
  assert.ok(hub.config.JupyterHub.subdomain_host && proxy.chp.extraCommandLineFlags);
  assert.deepEqual(chartProblems({ hub, proxy }), []);
});

test("the image, the single server and the cluster agree on every path", () => {
  const [image, config, cluster] = [
    ["student", "Dockerfile"],
    ["single-server", "jupyterhub_config.py"],
    ["kubernetes", "values.yaml"],
  ].map((path) => readFileSync(inProject("classroom", "deploy", ...path), "utf8"));
  for (const path of [
    "/opt/six-steps/my-work",
    "/opt/six-steps/classroom/deploy/student/start.sh",
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
  const kept = lines("classroom", "deploy", "student", "Dockerfile.dockerignore");
  const ignored = lines(".gitignore").filter(
    (line) => line !== "" && !line.startsWith("#") && !line.startsWith("!"),
  );
  for (const line of ignored) assert.ok(kept.includes(line), `${line} is not in Dockerfile.dockerignore`);
});

/** `/my-work/` and `my-work` name the same folder. */
const bare = (line: string) => line.replace(/^\*\*\//, "").replace(/^\/|\/$/g, "");
