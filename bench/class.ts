// How long a room of 40 waits for its lessons in the first minute, whether the class's server loses anything of what a lecture hall
// reports, and how long students wait for its answer:
// `npm run bench:class`, or `npm run bench:class -- --students 40 --seconds 20`.
//
// The students are the library's own `postReport`, all in this process, and the server is `npm run class` on this
// machine's own address, with the teacher's page open. In the middle it is killed by SIGKILL and started again.

import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { command } from "#setup/command.mjs";
import { commandLine, value } from "#setup/options.mjs";
import { whole } from "#setup/optionValues.mjs";
import { setUp } from "#setup/setUp.mjs";
import { jupyterLite } from "#setup/steps/jupyterLite.mjs";
import { browserPackage, classroomPackage } from "#setup/steps/workspaces.mjs";
import { askedUntilChart, roomAsks } from "./class/firstMinute.js";
import { quantile } from "./class/quantile.js";
import { ServedClass } from "./class/servedClass.js";
import { machine } from "./training/machine.js";

const line = commandLine({
  name: "npm run bench:class",
  does: "whether a class's server loses anything, and how long students wait",
  options: {
    students: value("N", whole(1, 400), "so many students; without it, 200", { example: "200" }),
    seconds: value("N", whole(4, 600), "for so long; without it, 60", { example: "60" }),
  },
});

export const run = command(
  line,
  async ({ students = 200, seconds = 60 }, { stopped }) => {
    const folder = mkdtempSync(join(tmpdir(), "six-steps-bench-class-"));
    try {
      return await Promise.race([bench(students, seconds, join(folder, "class.sqlite")), stopped]);
    } finally {
      await served?.end("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    }
  },
  { whenStopped: "Stopped.", stopsItself: true },
);

let served: ServedClass | undefined;

/** @returns the exit code: 1 if anything was lost */
async function bench(count: number, seconds: number, file: string) {
  await setUp({ more: [classroomPackage, browserPackage, jupyterLite] });
  await benchFirstMinute(file);
  const { Student } = await import("./class/student.js");
  const { Store } = await import("@six-steps/classroom/internal/server/store.js");
  served = await ServedClass.open(file);
  await served.lessonsRead();
  const { server, code } = served;
  const students = Array.from(
    { length: count },
    (_, i) => new Student({ server, code, name: `Student ${i}` }),
  );

  const start = performance.now();
  await Promise.all(students.map((student) => student.join()));
  const joining = (performance.now() - start) / 1000;

  const end = performance.now() + seconds * 1000;
  const reporting = Promise.all(students.map((student) => student.reportUntil(end)));
  await sleep(seconds * 500);
  await served.end("SIGKILL");
  const killed = performance.now();
  served = await ServedClass.open(file);
  const away = (performance.now() - killed) / 1000;
  await reporting;
  await served.end("SIGINT");

  const store = new Store(file);
  const kept = new Set(store.outcomes().map(({ id }) => id));
  const joined = store.students().length;
  store.close();
  const acknowledged = students.flatMap((student) => student.acknowledged);
  const lost = acknowledged.filter((id) => !kept.has(id)).length;
  const times = students.flatMap((student) => student.milliseconds).sort((a, b) => a - b);
  const unanswered = students.reduce((sum, student) => sum + student.unanswered, 0);
  console.log(`
${machine()}; load ${loadavg()[0].toFixed(1)}
${count} students joined at once in ${joining.toFixed(2)} s: ${(count / joining).toFixed(0)} joins per second; the class has ${joined}.
Then each reported about once a second for ${seconds} s; the server was killed in the middle and answered again after ${away.toFixed(1)} s.
${acknowledged.length} outcomes were acknowledged in ${times.length} reports, and ${kept.size} are kept. Acknowledged and lost: ${lost}.
${unanswered} reports got no answer, most of them while the server was away; all were sent again.
A report was answered after ${quantile(times, 0.5)} ms (p50), ${quantile(times, 0.99)} ms (p99), ${quantile(times, 1)} ms (the slowest).`);
  return lost > 0 || joined !== count ? 1 : 0;
}

const room = 40;
const beginnings = "01-the-data";
const pictures = "extensions/@six-steps/browser/static/data/fashion-mnist/";

/** What one browser asks for until its first chart, and then all pictures, asked for by 40 at once of a server that has just started. */
async function benchFirstMinute(file: string): Promise<void> {
  const own = file.replace(/\.sqlite$/, "-room.sqlite");
  served = await ServedClass.open(own, { lessons: true });
  await served.lessonsRead();
  await served.goTo(beginnings);
  const asked = await askedUntilChart(served.link);
  await served.end("SIGINT");
  served = await ServedClass.open(own, { lessons: true });
  await served.lessonsRead();
  const lesson = await roomAsks(served.server, asked, room);
  const sets = ["train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"];
  const data = await roomAsks(
    served.server,
    sets.map((set) => `/${pictures}${set}-ubyte.gz`),
    room,
  );
  await served.end("SIGINT");
  for (const [what, times] of [
    [`lesson 01 until its first chart, ${asked.length} files`, lesson],
    ["all pictures of Fashion-MNIST", data],
  ] as const) {
    console.log(
      `${room} at once, ${what}, ${times.megabytes.toFixed(1)} MB each: the first had them after ${times.first.toFixed(1)} s, the last after ${times.last.toFixed(1)} s.`,
    );
  }
}
