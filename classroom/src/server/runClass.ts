import { join } from "node:path";
import { shownCode } from "six-steps/internal/class/classCode.js";
import { SetupError } from "../../../setup/errors.mjs";
import { shown } from "../../../setup/project.mjs";
import { writeWhole } from "../../../setup/writeWhole.mjs";
import type { JoiningWay } from "../protocol.js";
import { Classroom } from "./classroom.js";
import { progressCsv } from "./csv.js";
import { HandIn } from "./handIn.js";
import type { Hosts } from "./hosts.js";
import { type LessonInfos, readLessonInfos } from "./lessonInfos.js";
import { type AddressOptions, addressesOf } from "./listen.js";
import { handedInOf, putAside } from "./putAside.js";
import { qrOf } from "./qr.js";
import { roomBefore } from "./roomBefore.js";
import { ClassServer } from "./server.js";
import type { SiteFiles } from "./siteFiles.js";
import { Store } from "./store.js";
import { terminalText as text } from "./terminalText.js";

/** What `npm run class` was asked for. */
export interface ClassOptions extends AddressOptions {
  /** Serves the lessons to work in, in a page. */
  lessons: boolean;
  /** Where everything is kept. */
  file: string;
  /** What the class is called; default: as it was called before. */
  title?: string;
  /** So many wrong tries at one exercise and none right: the student is stuck. */
  stuck: number;
  /** So many students may join from one address at once. */
  joins: number;
  /** Newcomers get numbers of their own in some exercises. */
  variants: boolean;
  /** The folder of the course by whose secret they are drawn. */
  course: string;
  /** Puts the file aside and starts an empty class. */
  fresh: boolean;
  /** Writes the progress to this file and ends. */
  csv?: string;
}

const command = "npm run class";

/**
 * Serves the class until it is stopped, or writes its progress to a file.
 *
 * @throws {SetupError} if the class cannot be opened or served
 */
export async function runClass(options: ClassOptions, stopped: Promise<never>): Promise<void> {
  if (options.fresh) {
    const aside = putAside(options.file);
    if (aside) console.log(text.lastClass(shown(aside)));
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
  console.log(text.progressIn(shown(path)));
}

async function serve(store: Store, options: ClassOptions, stopped: Promise<never>): Promise<void> {
  const { stuck, title, file, joins, variants, course } = options;
  if (title) store.set("title", title);
  const infos = readLessonInfos(); // some seconds: the page waits for them, students need not
  infos.known.catch(() => {}); // said when it is waited for
  infos.lessons.catch(() => {});
  const { listened, hosts, teacherPort } = await addressesOf(store, options);
  const site = options.lessons ? await Promise.race([lessonsSite(), stopped]) : undefined;
  const joining = joiningBy(hosts, store.code);
  const before = roomBefore(store, hosts.room);
  let server: ClassServer | undefined;
  let handIn: HandIn | undefined;
  const classroom = new Classroom(store, {
    joins,
    numbers: { variants, secretFile: join(course, "secret") },
    onHeldBack: (address) => console.log(`\n${text.heldBack(address, joins, `${command} -- --joins 400`)}`),
    changed: () => server?.changed(),
    renamed: () => handIn?.settle(),
  });
  handIn = new HandIn({ classroom, folder: handedInOf(file), lessons: infos.lessons });
  const page = () => `${hosts.teacher}/teacher/#${store.entry}`;
  const onEntered = () => console.log(text.pageOpen(page()));
  const door = { store, onEntered, port: teacherPort };
  server = new ClassServer({ classroom, ...infos, ...door, listened, hosts, site, stuck, joining, handIn });
  await server.listen().catch((error) => {
    const { host, port } = listened[0];
    throw new SetupError(text.cannotListen(`${host}:${port}`, error.message), {
      mend: `${command} -- --port ${port + 1}`,
    });
  });
  console.log(announcement({ classroom, joining, before, site, page: page(), options }));
  await untilStopped(infos, stopped);
  console.log(text.stopping);
  await server.close();
}

/** What makes it loads the whole library. */
const lessonsSite = async (): Promise<SiteFiles> => await (await import("./classSite.js")).classSite();

interface Announced {
  classroom: Classroom;
  joining: readonly JoiningWay[];
  /** Where students were the last time, and are no more. */
  before: string | undefined;
  site: SiteFiles | undefined;
  page: string;
  options: ClassOptions;
}

function announcement({ classroom, joining, before, site, page, options }: Announced): string {
  const { host, file, variants, course } = options;
  const indented = (lines: string[]) => lines.map((line) => `  ${line}`).join("\n");
  const links = ` ${text.links}

${indented(joining.map(({ link }) => link))}

`;
  const ownNumbers = `\n${text.ownNumbers(shown(join(course, "secret")))}\n`;
  const moved =
    before && site && classroom.students.size > 0
      ? `\n${text.moved(before, `${command} -- --host --name <name>`)}\n`
      : "";
  const ownMachine = `\n${text.ownMachine(`${command} -- --host`)}\n`;
  return `
${text.open(classroom.title, classroom.students.size)}${site ? links : " "}${text.lines(site !== undefined)}

${indented(joining.map(({ line }) => line))}

${text.page}

  ${page}
${variants ? ownNumbers : ""}${moved}${host === "127.0.0.1" ? ownMachine : ""}
${text.kept(shown(file))}`;
}

/** @throws what went wrong with the lessons: without them the page shows nothing */
async function untilStopped({ lessons, known }: LessonInfos, stopped: Promise<never>): Promise<void> {
  const isStopped = stopped.catch(() => {});
  await Promise.race([Promise.all([lessons, known]).then(() => isStopped), isStopped]);
}

/** A link and a line for each address of the machine. */
const joiningBy = (hosts: Hosts, code: string): JoiningWay[] =>
  hosts.room.map((address) => {
    const link = `${address}/#${shownCode(code)}`;
    const line = `import { joinClass } from "six-steps"; await joinClass("${address}", "${shownCode(code)}", "your name");`;
    return { link, qr: qrOf(link), line };
  });
