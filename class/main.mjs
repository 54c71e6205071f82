// @ts-check

import { describe, SetupError, Stopped } from "../setup/errors.mjs";
import { choosePort } from "../setup/jupyter/port.mjs";
import { endAllGroups } from "../setup/processGroup.mjs";
import { shown } from "../setup/project.mjs";
import { setUpLibrary } from "../setup/setUp.mjs";
import { listenForStop } from "../setup/signals.mjs";
import { writeWhole } from "../setup/writeWhole.mjs";
import { machineAddresses } from "./addresses.mjs";
import { Classroom } from "./classroom.mjs";
import { progressCsv } from "./csv.mjs";
import { readLessonInfos } from "./lessons.mjs";
import { defaultPort, parseClassOptions, usage } from "./options.mjs";
import { shownCode } from "./secrets.mjs";
import { ClassServer } from "./server.mjs";
import { putAside, Store } from "./store.mjs";

const { stop, hurry } = listenForStop();

try {
  await main(process.argv.slice(2));
} catch (error) {
  await endAllGroups({ milliseconds: 3000, hurry });
  if (error instanceof Stopped) console.log("\nStopped. What came in is kept.");
  else console.error(describe(error));
  process.exit(error instanceof Stopped ? 130 : 1);
}
process.exit(0);

/** @param {string[]} args */
async function main(args) {
  const options = parseClassOptions(args);
  if (options.help) return console.log(usage);
  await Promise.race([setUpLibrary(), stopped()]);
  if (options.fresh) {
    const aside = putAside(options.file);
    if (aside) console.log(`The last class lies in ${shown(aside)}.`);
  }
  const store = new Store(options.file);
  try {
    if (options.csv) await writeCsv(store, options.csv);
    else await serve(store, options);
  } finally {
    store.close();
  }
}

/** @returns {Promise<never>} */
function stopped() {
  return new Promise((_, reject) => stop.addEventListener("abort", () => reject(new Stopped())));
}

/** @param {Store} store @param {string} path */
async function writeCsv(store, path) {
  const { lessons: reading, known } = readLessonInfos();
  known.catch(() => {}); // not waited for
  const lessons = await Promise.race([reading, stopped()]);
  writeWhole(path, progressCsv(new Classroom(store), lessons));
  console.log(`The progress is in ${shown(path)}.`);
}

/** @param {Store} store @param {import("./options.mjs").ClassOptions} options */
async function serve(store, { host, stuck, title, ...wanted }) {
  const command = "npm run class";
  const port = await choosePort(wanted.port ?? Number(store.setting("port") ?? defaultPort), {
    host,
    command,
  });
  if (title) store.set("title", title);
  store.set("port", String(port));
  const { lessons, known } = readLessonInfos(); // some seconds: the page waits for them, students need not
  const joinLines = machineAddresses(host).map((address) =>
    joinLine(`http://${address}:${port}`, store.code),
  );
  /** @type {ClassServer | undefined} */
  let server;
  const classroom = new Classroom(store, { changed: () => server?.changed() });
  server = new ClassServer({ classroom, lessons, known, secret: store.secret, host, port, stuck, joinLines });
  await server.listen().catch((error) => {
    throw new SetupError(`The class's server cannot listen on ${host}:${port}: ${error.message}.`, {
      mend: `${command} -- --port ${port + 1}`,
    });
  });
  const own = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  console.log(`
The class "${classroom.title}" is open; ${classroom.students.size} students have joined. Each runs once, in a cell of any lesson:

${joinLines.map((line) => `  ${line}`).join("\n")}

Your page, by an address that only you should have:

  http://${own}:${port}/#${store.secret}
${host === "127.0.0.1" ? `\nOnly this machine reaches it. To let the room in: ${command} -- --host\n` : ""}
Everything is kept in ${shown(wanted.file)}. Press Ctrl-C to stop.`);
  await Promise.race([Promise.all([lessons, known]).then(stopped), stopped()]).catch((error) => {
    if (!(error instanceof Stopped)) throw error;
  });
  console.log("\nStopping. Students' checks go on, and are sent when the class is open again.");
  await server.close();
}

/** @param {string} address @param {string} code */
function joinLine(address, code) {
  return `import { joinClass } from "six-steps"; await joinClass("${address}", "${shownCode(code)}", "your name");`;
}
