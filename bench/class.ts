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
import { commandLine, flag, value } from "#setup/options.mjs";
import { whole } from "#setup/optionValues.mjs";
import { setUp } from "#setup/setUp.mjs";
import { jupyterLite } from "#setup/steps/additions.mjs";
import { browserPackage, classroomPackage } from "#setup/steps/workspaces.mjs";
import { askedUntilChart, type RoomTimes, roomAsks } from "./class/firstMinute.js";
import { quantile } from "./class/quantile.js";
import { ServedClass } from "./class/servedClass.js";
import { requireSection, table, writeSection } from "./measurements.js";
import { machine } from "./training/machine.js";

const line = commandLine({
  name: "npm run bench:class",
  does: "whether a class's server loses anything, and how long students wait",
  options: {
    students: value("N", whole(1, 400), "so many students; without it, 200", { example: "200" }),
    seconds: value("N", whole(4, 600), "for so long; without it, 60", { example: "60" }),
    write: flag("put the figures into docs/measurements.md"),
  },
});

export const run = command(
  line,
  async ({ students = 200, seconds = 60, write }, { stopped }) => {
    if (write) requireSection("bench:class");
    const folder = mkdtempSync(join(tmpdir(), "six-steps-bench-class-"));
    try {
      const measured = bench(students, seconds, join(folder, "class.sqlite"));
      const { text, isWhole } = await Promise.race([measured, stopped]);
      console.log(`\n${text}`);
      if (write) writeSection("bench:class", text);
      return isWhole ? 0 : 1;
    } finally {
      await served?.end("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    }
  },
  { whenStopped: "Stopped.", stopsItself: true },
);

let served: ServedClass | undefined;

/** @returns the figures, and whether nothing was lost */
async function bench(count: number, seconds: number, file: string) {
  await setUp({ more: [classroomPackage, browserPackage, jupyterLite] });
  const firstMinute = await benchFirstMinute(file);
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
  const reports = table(
    ["", "measured", "asked"],
    [
      [`${count} students join at once`, `${joining.toFixed(2)} s`, ""],
      ["reports answered", `${times.length}, of ${acknowledged.length} checks`, ""],
      ["of these checks, lost", `${lost}`, "none"],
      ["no answer, most of them while the server was away; sent again", `${unanswered}`, ""],
      ["the server was away", `${away.toFixed(1)} s`, ""],
      ["an answer took, median", `${quantile(times, 0.5)} ms`, ""],
      ["an answer took, all but one in a hundred", `${quantile(times, 0.99)} ms`, ""],
      ["the slowest answer", `${quantile(times, 1)} ms`, ""],
    ],
  );
  const text = `Measured ${machine()}, Chromium for the first student; load ${loadavg()[0].toFixed(1)}. Server and students shared the machine.

The first minute: ${room} students at once ask a server that has just started for all that a browser asks for.

${firstMinute}

Then each of ${count} students reports a check about once a second, for ${seconds} s. In the middle the server is killed by
SIGKILL and started again.

${reports}`;
  return { text, isWhole: lost === 0 && joined === count };
}

const room = 40;
const beginnings = "01-the-data";
const pictures = "extensions/@six-steps/browser/static/data/fashion-mnist/";

/** Seconds in which the last of the room has what its first lesson is made of. */
const mostSeconds = 10;

/** What one browser asks for until its first chart, and then all pictures, asked for by 40 at once of a server that has just started. */
async function benchFirstMinute(file: string): Promise<string> {
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
  const files = sets.map((set) => `/${pictures}${set}-ubyte.gz`);
  const data = await roomAsks(served.server, files, room);
  const { megabytes, seconds } = served.taken();
  await served.end("SIGINT");
  const row = (what: string, { megabytes, first, last }: RoomTimes, asked: string) => [
    what,
    megabytes.toFixed(1),
    first.toFixed(1),
    last.toFixed(1),
    asked,
  ];
  const rows = table(
    ["", "MB each", "seconds, the first", "seconds, the last", "asked of the last"],
    [
      row(`lesson 01 until its first chart, ${asked.length} files`, lesson, `at most ${mostSeconds}`),
      row("all pictures of Fashion-MNIST", data, ""),
    ],
  );
  return `${rows}

The server then takes ${megabytes.toFixed(0)} MB. It has taken ${seconds.toFixed(1)} s of one processor, ${(seconds / room).toFixed(2)} s a student; the start is in that.`;
}
