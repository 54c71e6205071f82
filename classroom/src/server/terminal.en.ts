/** What `npm run class` says to the teacher in its terminal. */
export const en = {
  lastClass: (file: string) => `The last class lies in ${file}, and what was handed in beside it.`,
  progressIn: (file: string) => `The progress is in ${file}.`,
  pageOpen: (address: string) => `\nYour page is open. In another browser, open it by:\n\n  ${address}`,
  stopping: "\nStopping. Students' checks go on, and are sent when the class is open again.",
  pages: "the pages for a class",

  open: (title: string, students: number) =>
    `The class "${title}" is open; ${students === 1 ? "1 student has" : `${students} students have`} joined.`,
  links: "Students open this in a browser, and give a name:",
  lines: (hasLinks: boolean) =>
    `${hasLinks ? "Whoever has the workbook installed runs this once" : "Each runs this once"}, in a cell of any lesson:`,
  page: "Your page, by an address that opens it once:",
  ownNumbers: (secret: string) =>
    `Whoever joins from now on has numbers of their own in some exercises, drawn by ${secret}.`,
  ownMachine: (command: string) => `Only this machine reaches it. To let the room in: ${command}`,
  moved: (before: string, command: string) =>
    `The last time, students opened ${before}. What they wrote lies in their browsers under that address, and is out of sight under another: give this machine that address again, and they find it. A name of this machine stays when its address changes: ${command}`,
  kept: (file: string) => `Everything is kept in ${file}. Press Ctrl-C to stop.`,
  heldBack: (address: string, joins: number, command: string) =>
    `More than ${joins} ${joins === 1 ? "student wants" : "students want"} to join from ${address}: the others from there get in one after the other, within minutes.
If that is your class behind one router or one hub, let them in at once: ${command}`,

  cannotListen: (at: string, why: string) => `The class's server cannot listen on ${at}: ${why}.`,
  cannotRead: (file: string, code: string | undefined) => `${file} cannot be read (${code}).`,
  noCertificate: (file: string) => `${file} does not have a certificate in PEM.`,
  noKey: (file: string) => `${file} does not have a key without a password in PEM.`,
  otherKey: (key: string, certificate: string) =>
    `The key in ${key} does not belong to the certificate in ${certificate}.`,
  isFolder: (file: string) => `${file} is a folder, and the class is kept in a file.`,
  openAlready: (file: string, pid: number) => `The class in ${file} is open already, in process ${pid}.`,
  goOn: "go on with that one, or end it by Ctrl-C in its own terminal",
  orAnother: (command: string) => `or open another class: ${command}`,
  noClass: (file: string) => `${file} is not a class, or it is damaged; nothing in it has changed.`,
  cannotKeep: (file: string, why: string) => `The class cannot be kept in ${file}: ${why}`,
  anotherFile: "<another file>",
  writableFile: "<a file in a folder that may be written>",
};
