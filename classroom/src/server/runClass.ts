import { shownCode } from "six-steps/internal/class/classCode.js";
import { SetupError } from "../../../setup/errors.mjs";
import { choosePort } from "../../../setup/jupyter/port.mjs";
import { shown } from "../../../setup/project.mjs";
import { writeWhole } from "../../../setup/writeWhole.mjs";
import { machineAddresses } from "./addresses.js";
import { Classroom } from "./classroom.js";
import { progressCsv } from "./csv.js";
import { type LessonInfos, readLessonInfos } from "./lessonInfos.js";
import { ClassServer } from "./server.js";
import { putAside, Store } from "./store.js";

/** What `npm run class` was asked for. */
export interface ClassOptions {
  /** The address to listen on. */
  host: string;
  /** Default: the one that the class had before, else 8900. */
  port?: number;
  /** Where everything is kept. */
  file: string;
  /** What the class is called; default: as it was called before. */
  title?: string;
  /** So many wrong tries at one exercise and none right: the student is stuck. */
  stuck: number;
  /** So many students may join from one address at once. */
  joins: number;
  /** Puts the file aside and starts an empty class. */
  fresh: boolean;
  /** Writes the progress to this file and ends. */
  csv?: string;
}

const command = "npm run class";
const defaultPort = 8900;

/**
 * Serves the class until it is stopped, or writes its progress to a file.
 *
 * @throws {SetupError} if the class cannot be opened or served
 */
export async function runClass(options: ClassOptions, stopped: Promise<never>): Promise<void> {
  if (options.fresh) {
    const aside = putAside(options.file);
    if (aside) console.log(`The last class lies in ${shown(aside)}.`);
  }
  const store = new Store(options.file);
  try {
    if (options.csv) await writeCsv(store, options.csv, stopped);
    else await serve(store, options, stopped);
  } finally {
    store.close();
  }
}

async function writeCsv(store: Store, path: string, stopped: Promise<never>): Promise<void> {
  const infos = readLessonInfos();
  infos.known.catch(() => {}); // not waited for
  const lessons = await Promise.race([infos.lessons, stopped]);
  writeWhole(path, progressCsv(new Classroom(store), lessons));
  console.log(`The progress is in ${shown(path)}.`);
}

async function serve(
  store: Store,
  { host, stuck, title, file, joins, ...wanted }: ClassOptions,
  stopped: Promise<never>,
): Promise<void> {
  const wish = wanted.port ?? Number(store.setting("port") ?? defaultPort);
  const port = await choosePort(wish, { host, command });
  if (title) store.set("title", title);
  store.set("port", String(port));
  const infos = readLessonInfos(); // some seconds: the page waits for them, students need not
  const joinLines = machineAddresses(host).map((address) =>
    joinLine(`http://${address}:${port}`, store.code),
  );
  let server: ClassServer | undefined;
  const classroom = new Classroom(store, {
    joins,
    onHeldBack: (address) => console.log(heldBack(address, joins)),
    changed: () => server?.changed(),
  });
  const own = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const page = () => `http://${own}:${port}/#${store.entry}`;
  const onEntered = () => console.log(`\nYour page is open. In another browser, open it by:\n\n  ${page()}`);
  server = new ClassServer({ classroom, ...infos, store, onEntered, host, port, stuck, joinLines });
  await server.listen().catch((error) => {
    throw new SetupError(`The class's server cannot listen on ${host}:${port}: ${error.message}.`, {
      mend: `${command} -- --port ${port + 1}`,
    });
  });
  console.log(`
The class "${classroom.title}" is open; ${classroom.students.size} students have joined. Each runs once, in a cell of any lesson:

${joinLines.map((line) => `  ${line}`).join("\n")}

Your page, by an address that opens it once:

  ${page()}
${host === "127.0.0.1" ? `\nOnly this machine reaches it. To let the room in: ${command} -- --host\n` : ""}
Everything is kept in ${shown(file)}. Press Ctrl-C to stop.`);
  await untilStopped(infos, stopped);
  console.log("\nStopping. Students' checks go on, and are sent when the class is open again.");
  await server.close();
}

/** @throws what went wrong with the lessons: without them the page shows nothing */
async function untilStopped({ lessons, known }: LessonInfos, stopped: Promise<never>): Promise<void> {
  const isStopped = stopped.catch(() => {});
  await Promise.race([Promise.all([lessons, known]).then(() => isStopped), isStopped]);
}

const heldBack = (address: string, joins: number): string =>
  `\nMore than ${joins} ${joins === 1 ? "student wants" : "students want"} to join from ${address}: the others from there get in one after the other, within minutes.
If that is your class behind one router or one hub, let them in at once: ${command} -- --joins 400`;

function joinLine(address: string, code: string): string {
  return `import { joinClass } from "six-steps"; await joinClass("${address}", "${shownCode(code)}", "your name");`;
}
