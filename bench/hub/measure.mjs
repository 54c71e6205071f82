// @ts-check
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Student } from "../../setup/hub/student.mjs";
import { codeOf, readNotebook } from "../../setup/notebook.mjs";
import { allProcesses, descendants } from "../../setup/processes.mjs";
import { processTreeBytes, proportionalTreeBytes } from "../../setup/processMemory.mjs";
import { Progress } from "../../setup/progress.mjs";
import { notebooksFolder } from "../../setup/project.mjs";
import { processTreeSeconds } from "./processTime.mjs";

/** What a student does in class: reads and computes a little in one, trains in full in the other. */
const stepping = "04-output-layer";
const training = "08-train-and-predict";

/**
 * One student's server with all below it, in bytes.
 *
 * @typedef {object} Memory
 * @property {number} share with what is shared divided among those who share it
 * @property {number} resident with what is shared counted in full, which is what a limit may count
 */

/**
 * @typedef {object} Measured
 * @property {number} students
 * @property {number} hubBytes of the hub and its proxy
 * @property {Memory} open the mean of the students, with JupyterLab open and no notebook
 * @property {Memory} stepped the mean, at the end of lesson 04
 * @property {Memory} peak the mean of each one's most, in lesson 08
 * @property {Memory} trained the mean, at the end of lesson 08
 * @property {number} steppingSeconds of a processor that a student took for lesson 04, in its kernel and server
 * @property {number} trainingSeconds the same for lesson 08
 * @property {number} trainingWait how long lesson 08 took, all students at once
 */

/**
 * Logs students in and runs the two lessons in full in each, all at once.
 *
 * @param {import("../../setup/hub/hub.mjs").Hub} hub
 * @param {{ count: number, password: string }} options
 * @returns {Promise<Measured>}
 */
export async function measure(hub, { count, password }) {
  const names = Array.from({ length: count }, (_, i) => `student-${i + 1}`);
  const students = names.map(() => new Student(hub.address));
  /** @param {(student: Student, i: number) => Promise<unknown>} action */
  const each = (action) => Promise.all(students.map(action));

  await step(`${count} students log in and open JupyterLab`, () =>
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
  await step(`lesson ${stepping}, by all at once`, () => each((student) => runLesson(student, stepping)));
  const stepped = mean(servers.map(memoryOf));
  const steppingSeconds = (seconds(servers) - beforeStepping) / count;
  await each((student) => student.endKernel());

  const [peaks, stopSampling] = sample(servers);
  const beforeTraining = seconds(servers);
  const start = performance.now();
  await step(`lesson ${training}, by all at once`, () => each((student) => runLesson(student, training)));
  const trainingWait = (performance.now() - start) / 1000;
  stopSampling();
  const trained = mean(servers.map(memoryOf));
  const trainingSeconds = (seconds(servers) - beforeTraining) / count;

  const hubPid = /** @type {number} */ (hub.pid);
  const hubBytes =
    proportionalTreeBytes(hubPid) - servers.reduce((sum, pid) => sum + proportionalTreeBytes(pid), 0);
  await each((student) => student.leave());
  const memory = { open, stepped, peak: mean(peaks), trained };
  return { students: count, hubBytes, ...memory, steppingSeconds, trainingSeconds, trainingWait };
}

/**
 * Every cell of a lesson, as it is before a student has answered anything.
 *
 * @param {Student} student
 * @param {string} lesson
 */
async function runLesson(student, lesson) {
  await student.startKernel();
  for (const code of codeOf(readNotebook(join(notebooksFolder, `${lesson}.ipynb`)))) {
    const { error } = await student.run(code);
    if (error) throw new Error(`A cell of ${lesson} failed: ${error}\n${code}`);
  }
}

/** @param {string} title @param {() => Promise<unknown>} work */
async function step(title, work) {
  const progress = new Progress(title);
  try {
    await work();
  } catch (error) {
    progress.fail();
    throw error;
  }
  progress.done();
}

/**
 * The server's process: its command line names the student's own folder of this run.
 *
 * @param {import("../../setup/hub/hub.mjs").Hub} hub
 * @param {string} name
 */
function serverOf(hub, name) {
  const family = descendants(/** @type {number} */ (hub.pid));
  const server = allProcesses().find(
    ({ pid, command }) => family.includes(pid) && command.includes(`/${name}/cookie_secret`),
  );
  if (!server) throw new Error(`${name} has no server below the hub.`);
  return server.pid;
}

/** @param {number} pid @returns {Memory} */
const memoryOf = (pid) => ({ share: proportionalTreeBytes(pid), resident: processTreeBytes(pid) });

/** @param {Memory[]} all @returns {Memory} */
const mean = (all) => ({
  share: all.reduce((sum, { share }) => sum + share, 0) / all.length,
  resident: all.reduce((sum, { resident }) => sum + resident, 0) / all.length,
});

/** @param {number[]} servers */
const seconds = (servers) => servers.reduce((sum, pid) => sum + processTreeSeconds(pid), 0);

/** Each one's most, looked at twice a second. @param {number[]} servers @returns {[Memory[], () => void]} */
function sample(servers) {
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
