import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Hub } from "@six-steps/classroom/internal/hub/hub.js";
import { hubSteps } from "@six-steps/classroom/internal/hub/steps.js";
import { Student } from "@six-steps/classroom/internal/hub/student.js";
import { freePort } from "#setup/jupyter/port.mjs";
import { codeOf, readNotebook } from "#setup/notebook.mjs";
import { allProcesses, descendants } from "#setup/processes.mjs";
import { hubFolder, notebooksFolder } from "#setup/project.mjs";
import { setUp } from "#setup/setUp.mjs";
import { StartedProgram } from "../setup/startedProgram.js";

const students = join(hubFolder, `test-students-${process.pid}`);
before(() => setUp({ more: hubSteps }));
after(() => rmSync(students, { recursive: true, force: true }));

const living = (pids: number[]) => allProcesses().filter(({ pid }) => pids.includes(pid));
const script = "setup/run.mjs";

/** Processes end a moment after the one that ended them. */
async function assertGone(pids: number[]): Promise<void> {
  for (let tries = 0; tries < 100 && living(pids).length > 0; tries++) await sleep(100);
  assert.deepEqual(living(pids), []);
}

test("three students log in to a hub, run cells each, one of them a whole lesson, and stay out of each other's servers", async () => {
  const password = "a password";
  const hub = await Hub.start({ port: await freePort(), password, quick: true, students });
  const names = ["alice", "bob", "carol"];
  const all = names.map(() => new Student(hub.address));
  try {
    await hub.ready();
    const refused = await all[0].login("alice", "another password");
    assert.deepEqual(refused, { status: 403, path: "/hub/login", problem: "Invalid username or password" });
    for (const name of ["kim.park", "kim_park", "kim@school.test", "-kim", "k".repeat(33)]) {
      const { path, problem } = await all[0].login(name, password);
      assert.equal(path, "/hub/login", name);
      assert.ok(problem, `${name} is not a name of a folder, and was let in`);
    }

    // What a student could write to change how the own server behaves, as any page that it serves.
    const changes = join(students, "alice", ".jupyter");
    const changed = join(students, "changed");
    mkdirSync(changes, { recursive: true });
    writeFileSync(
      join(changes, "jupyter_server_config.py"),
      `open(${JSON.stringify(changed)}, "w").close()\n`,
    );

    const cells = codeOf(readNotebook(join(notebooksFolder, "04-output-layer.ipynb")));
    await Promise.all(
      all.map(async (student, i) => {
        const name = names[i];
        assert.deepEqual(await student.login(name, password), {
          status: 200,
          path: "/hub/home",
          problem: null,
        });
        assert.equal((await student.open()).isLab, true);
        assert.ok((await student.startKernel("python3")).status >= 400, "only the lessons' kernel starts");
        assert.deepEqual(await student.startKernel(), { status: 201, kernel: "six-steps" });

        const where = await student.run("console.log(process.cwd());");
        assert.deepEqual([where.text, where.error], [`${join(students, name)}\n`, null]);
        const wrong = await student.run("const three: number = 'three';");
        assert.match(wrong.error ?? "", /^TypeScriptError: Type 'string' is not assignable to type 'number'/);
        let charts = 0;
        for (const code of i === 0 ? cells : cells.slice(0, 10)) {
          const { error, displays } = await student.run(code);
          assert.equal(error, null, code);
          charts += displays.filter((type) => type === "application/vnd.plotly.v1+json").length;
        }
        if (i === 0) assert.ok(charts >= 2, "the lesson's charts were drawn");
        await student.run(`const whose = ${JSON.stringify(name)};`);
      }),
    );
    const kept = await Promise.all(all.map((student) => student.run("console.log(whose);")));
    assert.deepEqual(
      kept.map(({ text }) => text),
      names.map((name) => `${name}\n`),
      "each has a kernel of their own",
    );

    assert.equal(existsSync(changed), false, "a student's own settings do not reach the student's server");

    const [alice] = all;
    const plotly = await alice.get("user/alice/kernelspecs/six-steps/plotly.min.js");
    assert.equal(plotly.status, 200);
    assert.ok(plotly.bytes > 1_000_000, "charts find plotly.js below the hub's prefix");
    for (const path of ["lab", "api/contents", "api/kernels"]) {
      assert.equal((await alice.get(`user/bob/${path}`)).status, 403, `alice at bob's ${path}`);
    }

    const copies = readdirSync(join(students, "carol")).filter((file) => file.endsWith(".ipynb"));
    assert.ok(copies.includes("08b-train-and-predict.ipynb"), "the lessons were copied, as npm start does");

    const family = descendants(hub.pid as number);
    const commands = living(family).map(({ command }) => command);
    for (const [part, count] of [
      ["jupyterhub-singleuser", 3],
      ["kernel.js", 3],
      ["configurable-http-proxy", 1],
    ] as const) {
      assert.equal(commands.filter((command) => command.includes(part)).length, count, part);
    }
    await hub.stop();
    assert.deepEqual(living(family), []);
  } finally {
    await Promise.all(all.map((student) => student.leave()));
    await hub.stop();
  }
});

test("npm run hub:demo tells the way in and what it is not; Ctrl-C, and being killed, leave no process", async () => {
  for (const signal of ["SIGINT", "SIGKILL"] as const) {
    const started = new StartedProgram(["hub:demo", "--quick", "--port", String(await freePort())], script);
    const run = join(hubFolder, `runtime-${started.child.pid}`);
    let student: Student | undefined;
    try {
      const [, address, password] = await said(
        started,
        /(http:\S+\/)\n[\s\S]*the password (\S+)[\s\S]*Ctrl-C to stop/,
      );
      assert.match(started.output, /not\s+kept apart/);
      student = new Student(address);
      assert.equal((await student.login("dora", password)).problem, null);
      assert.equal((await student.open()).isLab, true);
      await student.startKernel();

      const family = descendants(started.child.pid as number);
      assert.ok(living(family).some(({ command }) => command.includes("kernel.js")));
      started.child.kill(signal);
      const { code } = await started.ended;
      assert.equal(code, signal === "SIGINT" ? 0 : null);
      if (signal === "SIGINT") {
        assert.deepEqual(living(family), []);
        assert.match(started.output, /Stopped\.\n$/);
        assert.equal(existsSync(run), false);
      }
      await assertGone(family);
    } finally {
      await student?.leave();
      started.child.kill("SIGKILL");
      rmSync(join(hubFolder, "students", "dora"), { recursive: true, force: true });
    }
  }
});

test("what npm run hub:demo cannot do it says in a sentence, before anything starts", async () => {
  const port = await freePort();
  const taken = createServer().listen(port, "127.0.0.1");
  try {
    for (const [args, message, mend] of [
      [
        ["--port", String(port)],
        `✗ Port ${port} is in use by another program.`,
        "npm run hub:demo -- --port ",
      ],
      [
        ["--port", "http"],
        '✗ --port must be a number from 1 to 65535, but is "http".',
        "npm run hub:demo -- --port 8001",
      ],
      [["--students"], '✗ "--students" is not an option of npm run hub:demo', "npm run hub:demo -- --help"],
    ] as const) {
      const started = new StartedProgram(["hub:demo", ...args], script);
      assert.equal((await started.ended).code, 1);
      assert.ok(started.output.includes(message), started.output);
      assert.ok(started.output.includes(mend), started.output);
      assert.doesNotMatch(started.output, /^\s+at |node:internal/m);
    }
  } finally {
    taken.close();
  }
});

/** What the program has printed, once the pattern is in it. */
async function said(started: StartedProgram, pattern: RegExp): Promise<RegExpExecArray> {
  return await new Promise((resolve, reject) => {
    const look = () => {
      const found = pattern.exec(started.output);
      if (found) resolve(found);
    };
    started.child.stdout?.on("data", look);
    started.ended.then(() => reject(new Error(`it ended before it printed ${pattern}:\n${started.output}`)));
  });
}

test("a student's copies can be filled without setting anything up, as a hub's container does", async () => {
  const folder = join(students, "erin");
  const filled = new StartedProgram([folder], "setup/copies/main.mjs");
  assert.equal((await filled.ended).code, 0);
  assert.ok(existsSync(join(folder, "00-welcome.ipynb")));
  const without = new StartedProgram([], "setup/copies/main.mjs");
  assert.equal((await without.ended).code, 1);
  assert.match(without.output, /✗ One folder to fill must be named\./);
});
