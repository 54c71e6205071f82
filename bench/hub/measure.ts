import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Hub } from "@six-steps/classroom/internal/hub/hub.js";
import { Student } from "@six-steps/classroom/internal/hub/student.js";
import { codeOf, readNotebook } from "#setup/notebook.mjs";
import { allProcesses, descendants } from "#setup/processes.mjs";
import { during } from "#setup/progress.mjs";
import { notebooksFolder } from "#setup/project.mjs";
import { processTreeBytes, processTreeSeconds, proportionalTreeBytes } from "../processTree.js";

/** What a student does in class: reads and computes a little in one, trains in full in the other. */
const stepping = "04-output-layer";
const training = "08b-train-and-predict";

/** One student's server with all below it, in bytes. */
export interface Memory {
  /** With what is shared divided among those who share it. */
  share: number;
  /** With what is shared counted in full, which is what a limit may count. */
  resident: number;
}

export interface Measured {
  students: number;
  /** Of the hub and its proxy. */
  hubBytes: number;
  /** The mean of the students, with JupyterLab open and no notebook. */
  open: Memory;
  /** The mean, at the end of lesson 04. */
  stepped: Memory;
  /** The mean of each one's most, in lesson 08b. */
  peak: Memory;
  /** The mean, at the end of lesson 08b. */
  trained: Memory;
  /** Of a processor that a student took for lesson 04, in its kernel and server. */
  steppingSeconds: number;
  /** The same for lesson 08b. */
  trainingSeconds: number;
  /** How long lesson 08b took, all students at once. */
  trainingWait: number;
}

/** Logs students in and runs the two lessons in full in each, all at once. */
export async function measure(
  hub: Hub,
  { count, password }: { count: number; password: string },
): Promise<Measured> {
  const names = Array.from({ length: count }, (_, i) => `student-${i + 1}`);
  const students = names.map(() => new Student(hub.address));
  const each = (action: (student: Student, i: number) => Promise<unknown>) =>
    Promise.all(students.map(action));

  await during(`${count} students log in and open JupyterLab`, () =>
    each(async (student, i) => {
      const { problem } = await student.login(names[i], password);
      if (problem) throw new Error(problem);
      const { status } = await student.open();
      if (status !== 200) throw new Error(`${names[i]}'s server answers ${status}.`);
    }),
  );
  const servers = names.map((name) => serverOf(hub, name));
  await sleep(2000); // what starting needed is given back
  const open = mean(servers.map(memoryOf));

  const beforeStepping = seconds(servers);
  await during(`lesson ${stepping}, by all at once`, () => each((student) => runLesson(student, stepping)));
  const stepped = mean(servers.map(memoryOf));
  const steppingSeconds = (seconds(servers) - beforeStepping) / count;
  await each((student) => student.endKernel());

  const [peaks, stopSampling] = sample(servers);
  const beforeTraining = seconds(servers);
  const start = performance.now();
  await during(`lesson ${training}, by all at once`, () => each((student) => runLesson(student, training)));
  const trainingWait = (performance.now() - start) / 1000;
  stopSampling();
  const trained = mean(servers.map(memoryOf));
  const trainingSeconds = (seconds(servers) - beforeTraining) / count;

  const hubPid = hub.pid as number;
  const hubBytes =
    proportionalTreeBytes(hubPid) - servers.reduce((sum, pid) => sum + proportionalTreeBytes(pid), 0);
  await each((student) => student.leave());
  const memory = { open, stepped, peak: mean(peaks), trained };
  return { students: count, hubBytes, ...memory, steppingSeconds, trainingSeconds, trainingWait };
}

/** Every cell of a lesson, as it is before a student has answered anything. */
async function runLesson(student: Student, lesson: string) {
  await student.startKernel();
  for (const code of codeOf(readNotebook(join(notebooksFolder, `${lesson}.ipynb`)))) {
    const { error } = await student.run(code);
    if (error) throw new Error(`A cell of ${lesson} failed: ${error}\n${code}`);
  }
}

/** The server's process: its command line names the student's own folder of this run. */
function serverOf(hub: Hub, name: string) {
  const family = descendants(hub.pid as number);
  const server = allProcesses().find(
    ({ pid, command }) => family.includes(pid) && command.includes(`/${name}/cookie_secret`),
  );
  if (!server) throw new Error(`${name} has no server below the hub.`);
  return server.pid;
}

const memoryOf = (pid: number): Memory => ({
  share: proportionalTreeBytes(pid),
  resident: processTreeBytes(pid),
});

const mean = (all: Memory[]): Memory => ({
  share: all.reduce((sum, { share }) => sum + share, 0) / all.length,
  resident: all.reduce((sum, { resident }) => sum + resident, 0) / all.length,
});

const seconds = (servers: number[]) => servers.reduce((sum, pid) => sum + processTreeSeconds(pid), 0);

/** Each one's most, looked at twice a second. */
function sample(servers: number[]): [Memory[], () => void] {
  const peaks = servers.map(() => ({ share: 0, resident: 0 }));
  const timer = setInterval(() => {
    for (const [i, pid] of servers.entries()) {
      const { share, resident } = memoryOf(pid);
      peaks[i].share = Math.max(peaks[i].share, share);
      peaks[i].resident = Math.max(peaks[i].resident, resident);
    }
  }, 500);
  return [peaks, () => clearInterval(timer)];
}
