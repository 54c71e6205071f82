import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { hubEnvironmentFolder, hubSteps } from "#setup/hub/steps.mjs";
import { inProject, pythonOf } from "#setup/project.mjs";
import { setUp } from "#setup/setUp.mjs";

const folder = mkdtempSync(join(tmpdir(), "six-steps-hub-"));
after(() => rmSync(folder, { recursive: true }));
before(() => setUp({ more: hubSteps, data: false }));

const classList = join(folder, "names.txt");
writeFileSync(classList, "# the class of 2026\nAlice\n\nbob\n");

/** What the README tells to write into .env, for all authenticators at once. */
const settings = {
  SIX_STEPS_HOST: "hub.school.example",
  CONFIGPROXY_AUTH_TOKEN: "0123456789abcdef",
  SIX_STEPS_TEACHERS: "teacher, assistant",
  SIX_STEPS_CLASS_LIST: classList,
  OAUTH_CLIENT_ID: "id",
  OAUTH_CLIENT_SECRET: "secret",
  GITHUB_ORGANIZATION: "my-class",
  GOOGLE_DOMAIN: "school.example",
  LTI_ISSUER: "https://moodle.school.example",
  LTI_CLIENT_ID: "id",
  LTI_AUTHORIZE_URL: "https://moodle.school.example/mod/lti/auth.php",
  LTI_JWKS_ENDPOINT: "https://moodle.school.example/mod/lti/certs.php",
};

interface Loaded {
  authenticator: string;
  allowed: string[];
  allowsAll: boolean;
  teachers: string[];
  services: string[][];
  scopes: string[][];
  image: string;
  command: string[];
  environment: Record<string, string>;
  host: Record<string, unknown> & { Binds: string[]; PidsLimit: number };
}

function python(args: string[], env: Record<string, string>) {
  const { PATH = "", HOME = "" } = process.env;
  return spawnSync(pythonOf(hubEnvironmentFolder), args, {
    env: { PATH, HOME, ...env },
    encoding: "utf8",
    maxBuffer: 2 ** 24,
  });
}

const gibibyte = 2 ** 30;

test("JupyterHub takes the single server's configuration with each authenticator, and confines each student", () => {
  const names = ["github", "google", "lti13", "native", "firstuse"];
  const config = inProject("deploy", "single-server", "jupyterhub_config.py");
  const { stdout, stderr } = python(
    [inProject("test", "hub", "containers.py"), config, folder, ...names],
    settings,
  );
  assert.ok(stdout, stderr);
  const loaded: Record<string, Loaded> = JSON.parse(stdout);

  assert.deepEqual(
    names.map((name) => loaded[name].authenticator),
    [
      "GitHubOAuthenticator",
      "GoogleOAuthenticator",
      "LTI13Authenticator",
      "NativeAuthenticator",
      "FirstUseAuthenticator",
    ],
  );
  assert.deepEqual(loaded.firstuse.allowed, ["alice", "assistant", "bob", "teacher"]);
  assert.equal(loaded.firstuse.allowsAll, false, "only the names of the list");
  assert.equal(loaded.github.allowsAll, false, "only the organization");

  for (const { teachers, services, scopes, image, command, environment, host } of Object.values(loaded)) {
    assert.deepEqual(teachers, ["assistant", "teacher"]);
    assert.equal(image, "six-steps-student");
    assert.equal(command[0], "/opt/six-steps/deploy/student/start.sh");
    assert.ok(command.includes("--MappingKernelManager.cull_idle_timeout=1800"));

    assert.equal(host.Memory, 2 * gibibyte);
    assert.equal(host.MemorySwap, host.Memory, "no swap");
    assert.equal(Number(host.CpuQuota) / Number(host.CpuPeriod), 2);
    assert.equal(environment.SIX_STEPS_THREADS, "2", "as many threads as processors");
    assert.ok(host.PidsLimit > 0 && host.PidsLimit <= 1024);
    assert.deepEqual(host.CapDrop, ["ALL"]);
    assert.deepEqual(host.SecurityOpt, ["no-new-privileges"]);

    assert.deepEqual([...host.Binds].sort(), [
      "six-steps-data:/srv/six-steps-data:ro",
      "six-steps-work-alice:/opt/six-steps/my-work:rw",
    ]);
    assert.equal(host.NetworkMode, "six-steps-students");
    assert.equal(services.length, 1);
    assert.ok(services[0].includes("jupyterhub_idle_culler"));
    assert.ok(services[0].includes("--timeout=3600"));
    assert.ok(scopes[0].includes("delete:servers"));
  }
});

test("the limits are the ones that the settings name", () => {
  const config = inProject("deploy", "single-server", "jupyterhub_config.py");
  const { stdout, stderr } = python([inProject("test", "hub", "containers.py"), config, folder, "native"], {
    ...settings,
    SIX_STEPS_MEMORY_MB: "3072",
    SIX_STEPS_PROCESSORS: "1.5",
  });
  assert.ok(stdout, stderr);
  const { host, environment }: Loaded = JSON.parse(stdout).native;
  assert.equal(host.Memory, 3 * gibibyte);
  assert.equal(host.CpuQuota, 150_000);
  assert.equal(environment.SIX_STEPS_THREADS, "1");
});

test("a setting that is missing or wrong ends the hub with one sentence, before it lets anyone in", () => {
  const code = "import authenticators; authenticators.configure(None)";
  /** What the hub says, its settings being as given. */
  const said = (env: Record<string, string>) => {
    const { status, stderr } = python(["-c", code], {
      PYTHONPATH: inProject("deploy", "single-server"),
      PYTHONDONTWRITEBYTECODE: "1",
      ...env,
    });
    assert.equal(status, 1);
    assert.equal(stderr.trim().split("\n").length, 1, stderr);
    return stderr.trim();
  };
  assert.match(
    said({}),
    /^SIX_STEPS_AUTHENTICATOR is missing: .*one of github, google, lti13, native, firstuse/,
  );
  assert.match(
    said({ SIX_STEPS_AUTHENTICATOR: "dummy" }),
    /^SIX_STEPS_AUTHENTICATOR is 'dummy', but it must be one of github/,
  );
});

test("every setting that the configuration reads stands in env.example, and no other", () => {
  const files = ["authenticators.py", "jupyterhub_config.py", "docker-compose.yml", "Caddyfile"];
  const text = files
    .map((name) => readFileSync(inProject("deploy", "single-server", name), "utf8"))
    .join("\n");
  const pattern = /\b(?:SIX_STEPS|OAUTH|GITHUB|GOOGLE|LTI|CONFIGPROXY)_[A-Z_]+\b/g;
  const read = new Set(text.match(pattern));
  read.delete("SIX_STEPS_THREADS"); // the student's
  const example = readFileSync(inProject("deploy", "single-server", "env.example"), "utf8");
  const told = new Set(example.match(/^#?[A-Z_]+(?==)/gm)?.map((name) => name.replace("#", "")));
  assert.deepEqual([...told].sort(), [...read].sort());
});
