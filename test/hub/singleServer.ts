import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { hubSteps } from "@six-steps/classroom/internal/hub/steps.js";
import { inProject } from "#setup/project.mjs";
import { setUp } from "#setup/setUp.mjs";
import { hubPython } from "./hubPython.js";

const folder = mkdtempSync(join(tmpdir(), "six-steps-hub-"));
after(() => rmSync(folder, { recursive: true }));
before(() => setUp({ more: hubSteps, data: false }));

const classList = join(folder, "names.txt");
writeFileSync(classList, "# the class of 2026\nAlice\n\nbob\n");

/** What the README tells to write into .env, for all authenticators at once. */
const settings = {
  SIX_STEPS_HOST: "hub.school.test",
  CONFIGPROXY_AUTH_TOKEN: "0123456789abcdef",
  SIX_STEPS_TEACHERS: "teacher, assistant",
  SIX_STEPS_CLASS_LIST: classList,
  OAUTH_CLIENT_ID: "id",
  OAUTH_CLIENT_SECRET: "secret",
  GITHUB_ORGANIZATION: "my-class",
  GOOGLE_DOMAIN: "school.test",
  LTI_ISSUER: "https://moodle.school.test",
  LTI_CLIENT_ID: "id",
  LTI_AUTHORIZE_URL: "https://moodle.school.test/mod/lti/auth.php",
  LTI_JWKS_ENDPOINT: "https://moodle.school.test/mod/lti/certs.php",
};

interface Loaded {
  authenticator: string;
  allowed: string[];
  allowsAll: boolean;
  usernameKey?: string;
  services: string[][];
  scopes: Record<string, string[]>;
  teacherScopes: string[];
  administrators: string[];
  subdomainHost: string;
  studentsAddress: string;
  disablesUserConfig: boolean;
  image: string;
  command: string[];
  environment: Record<string, string>;
  host: Record<string, unknown> & { Binds: string[]; PidsLimit: number; Tmpfs: Record<string, string> };
}

const names = ["github", "google", "lti13", "native", "firstuse"];
const config = inProject("classroom", "deploy", "single-server", "jupyterhub_config.py");

/** What JupyterHub makes of the configuration with each authenticator named. */
function load(chosen: string[], env: Record<string, string> = {}): Record<string, Loaded> {
  const args = [
    inProject("test", "hub", "containers.py"),
    config,
    mkdtempSync(join(folder, "hub-")),
    ...chosen,
  ];
  const { stdout, stderr } = hubPython(args, { ...settings, ...env });
  assert.ok(stdout, stderr);
  return JSON.parse(stdout);
}

let ofEach: Record<string, Loaded> | undefined;

/** The same with the settings as they are, for each authenticator: read once. */
function loadEach(): Record<string, Loaded> {
  ofEach ??= load(names);
  return ofEach;
}

const gibibyte = 2 ** 30;

test("JupyterHub takes the single server's configuration with each authenticator, and confines each student", () => {
  const loaded = loadEach();

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

  for (const one of Object.values(loaded)) {
    const { services, scopes, image, command, environment, host } = one;
    assert.equal(image, "six-steps-student");
    assert.equal(command[0], "/opt/six-steps/classroom/deploy/student/start.sh");
    assert.ok(command.includes("--MappingKernelManager.cull_idle_timeout=1800"));

    assert.equal(host.Memory, 2 * gibibyte);
    assert.equal(host.MemorySwap, host.Memory, "no swap");
    assert.equal(Number(host.CpuQuota) / Number(host.CpuPeriod), 2);
    assert.equal(environment.SIX_STEPS_THREADS, "2", "as many threads as processors");
    assert.ok(host.PidsLimit > 0 && host.PidsLimit <= 1024);
    assert.deepEqual(host.CapDrop, ["ALL"]);
    assert.deepEqual(host.SecurityOpt, ["no-new-privileges"]);
    assert.deepEqual(host.Dns, ["127.0.0.1"], "names are asked for nowhere outside");
    assert.equal(host.ReadonlyRootfs, true, "its own layer cannot fill the server's disk");
    for (const options of Object.values(host.Tmpfs)) assert.match(options, /\bsize=\d+m\b/);
    assert.equal(one.disablesUserConfig, true);

    assert.deepEqual([...host.Binds].sort(), [
      "six-steps-data:/srv/six-steps-data:ro",
      "six-steps-work-alice:/opt/six-steps/my-work:rw",
    ]);
    assert.equal(host.NetworkMode, "six-steps-students");
    assert.equal(services.length, 1);
    assert.ok(services[0].includes("jupyterhub_idle_culler"));
    assert.ok(services[0].includes("--timeout=3600"));
    assert.ok(scopes["idle-culler"].includes("delete:servers"));
  }
});

test("teachers see and end servers and open none but their own, and nobody administers the hub", () => {
  for (const [name, { teacherScopes, administrators }] of Object.entries(loadEach())) {
    assert.deepEqual(administrators, [], name);
    const may = (scope: string) => teacherScopes.includes(scope);
    for (const scope of ["admin-ui", "list:users", "read:servers", "delete:servers"])
      assert.ok(may(scope), scope);
    const opens = teacherScopes.filter((scope) =>
      /^(access:servers|tokens|shares|admin:servers)/.test(scope),
    );
    assert.ok(opens.length > 0, "the teacher's own server");
    assert.deepEqual(
      opens.filter((scope) => !scope.endsWith("!user=teacher")),
      [],
      name,
    );
    assert.equal(may("admin:users"), name === "native", "where a teacher lets students in at /hub/authorize");
  }
});

test("one setting gives each student's server an address of its own", () => {
  const { github } = load(["github"], { SIX_STEPS_SUBDOMAINS: "yes" });
  assert.equal(github.subdomainHost, "https://hub.school.test");
  assert.equal(github.studentsAddress, "https://alice.hub.school.test");
  assert.equal(loadEach().github.subdomainHost, "");
  const compose = readFileSync(
    inProject("classroom", "deploy", "single-server", "docker-compose.yml"),
    "utf8",
  );
  assert.match(
    compose,
    /\$\{SIX_STEPS_SUBDOMAINS:\+--host-routing\}/,
    "the proxy tells servers apart by address",
  );
  assert.match(
    compose,
    /\$\{SIX_STEPS_SUBDOMAINS:\+, \*\.\$\{SIX_STEPS_HOST\}\}/,
    "and Caddy answers for each",
  );
});

test("the limits are the ones that the settings name", () => {
  const { host, environment } = load(["native"], {
    SIX_STEPS_MEMORY_MB: "3072",
    SIX_STEPS_PROCESSORS: "1.5",
  }).native;
  assert.equal(host.Memory, 3 * gibibyte);
  assert.equal(host.CpuQuota, 150_000);
  assert.equal(environment.SIX_STEPS_THREADS, "1");
});

test("a setting that is missing or wrong ends the hub with one sentence, before it lets anyone in", () => {
  assert.match(
    said({}),
    /^SIX_STEPS_AUTHENTICATOR is missing: .*one of github, google, lti13, native, firstuse/,
  );
  assert.match(
    said({ SIX_STEPS_AUTHENTICATOR: "dummy" }),
    /^SIX_STEPS_AUTHENTICATOR is 'dummy', but it must be one of github/,
  );
});

/** Reads the settings as the hub does before anything else. */
function configured(env: Record<string, string>) {
  const code =
    "import authenticators; from traitlets.config import Config; authenticators.configure(Config())";
  const PYTHONPATH = inProject("classroom", "deploy", "single-server");
  return hubPython(["-c", code], { PYTHONPATH, SIX_STEPS_HUB_FOLDER: folder, ...env });
}

/** What the hub says, with these settings, before it lets anyone in. */
function said(env: Record<string, string>): string {
  const { status, stderr } = configured(env);
  assert.equal(status, 1, stderr);
  assert.equal(stderr.trim().split("\n").length, 1, stderr);
  return stderr.trim();
}

/** The settings of env.example that have a value there, with the ones that are remarks there. */
const example: Record<string, string> = Object.fromEntries(
  readFileSync(inProject("classroom", "deploy", "single-server", "env.example"), "utf8")
    .split("\n")
    .flatMap((line) => [...line.matchAll(/^#?([A-Z_]+)=(.*)$/g)].map(([, name, value]) => [name, value]))
    .reverse(), // the first of two is Moodle's
);

test("the example lets nobody in by any authenticator, and each line is named until it is replaced", () => {
  for (const name of names) {
    const env: Record<string, string> = { ...settings };
    for (const [key, value] of Object.entries(example)) if (/REPLACE/.test(value)) env[key] = value;
    env.SIX_STEPS_AUTHENTICATOR = name;
    const named: string[] = [];
    for (;;) {
      const { status, stderr } = configured(env);
      const line = /^The line ([A-Z_]+)=(.+) in classroom\/deploy\/single-server\/\.env still names/.exec(
        stderr,
      );
      if (!line) {
        // With own accounts it then asks for the teacher's.
        assert.ok(status === 0 || /has no account yet/.test(stderr), stderr);
        break;
      }
      assert.equal(status, 1);
      assert.equal(line[2], env[line[1]]);
      named.push(line[1]);
      env[line[1]] = settings[line[1] as keyof typeof settings];
    }
    const own = { github: "GITHUB", google: "GOOGLE", lti13: "LTI", native: "", firstuse: "" }[
      name
    ] as string;
    assert.ok(named.includes("SIX_STEPS_TEACHERS"), name);
    if (own)
      assert.ok(
        named.some((key) => key.startsWith(own)),
        `${name}: ${named}`,
      );
  }
});

test("with accounts of the hub's own, a teacher's is made before anybody can sign up by that name", () => {
  for (const name of ["native", "firstuse"]) {
    const env = { ...settings, SIX_STEPS_AUTHENTICATOR: name };
    assert.match(said(env), /names assistant, who has no account yet.*accounts\.py assistant$/, name);
    const own = mkdtempSync(join(folder, "accounts-"));
    const add = (password: string) =>
      hubPython(
        [
          "-c",
          `import accounts; add, names = accounts.known["${name}"]; print(add("teacher", "${password}"), sorted(names()))`,
        ],
        { ...env, PYTHONPATH: inProject("classroom", "deploy", "single-server"), SIX_STEPS_HUB_FOLDER: own },
      );
    assert.equal(add("short").stdout.trim(), "False []");
    const { stdout, stderr } = add("long and uncommon");
    assert.equal(stdout.trim(), "True ['teacher']", stderr);
    assert.match(
      said({ ...env, SIX_STEPS_HUB_FOLDER: own }),
      /names assistant, who/,
      "the other one is still missing",
    );
  }
  const { stderr } = hubPython(
    [inProject("classroom", "deploy", "single-server", "accounts.py"), "mallory"],
    {
      ...settings,
      SIX_STEPS_AUTHENTICATOR: "native",
      SIX_STEPS_HUB_FOLDER: folder,
    },
  );
  assert.match(stderr, /^Name one of those that SIX_STEPS_TEACHERS/);
});

test("an LMS's student is told by a number that nobody can change", () => {
  assert.equal(loadEach().lti13.usernameKey, "sub");
});

test("every setting that the configuration reads stands in env.example, and no other", () => {
  const files = [
    ...["settings.py", "accounts.py", "authenticators.py", "roles.py", "jupyterhub_config.py"],
    ...["docker-compose.yml", "Caddyfile"],
  ];
  const text = files
    .map((name) => readFileSync(inProject("classroom", "deploy", "single-server", name), "utf8"))
    .join("\n");
  const pattern = /\b(?:SIX_STEPS|OAUTH|GITHUB|GOOGLE|LTI|CONFIGPROXY)_[A-Z_]+\b/g;
  const read = new Set(text.match(pattern));
  // The student's, these tests', and what Compose makes for Caddy.
  for (const name of ["SIX_STEPS_THREADS", "SIX_STEPS_HUB_FOLDER", "SIX_STEPS_SITES"]) read.delete(name);
  assert.deepEqual(Object.keys(example).sort(), [...read].sort());
});
