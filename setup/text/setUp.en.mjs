// @ts-check

/** What `npm start` and the set-up say. Sentences of their values are functions, so that word order is the translator's. */
export const en = {
  /** What is being installed. */
  npmPackages: "npm packages, about 600 MB",
  library: "the library six-steps, built from lib/src",
  kernelPackage: "the TypeScript kernel, built from kernel/src",
  environment: "JupyterLab in its own Python environment, about 270 MB",
  kernelspec: "the TypeScript kernel",
  pageExtension: "what shows choices and sliders in the page",
  classroomPackage: "what a teacher runs, built from classroom/src",
  browserPackage: "the kernel for pages, built from browser/src",
  jupyterLite: "JupyterLite, which is JupyterLab as static files, 19 MB to fetch",
  rise: "RISE, which shows a lesson as live slides, 16 MB to fetch",
  menus: (/** @type {string} */ language) => `JupyterLab's menus in ${language}`,
  menusStay: (/** @type {string} */ why) => `JupyterLab's menus stay in English: ${why}`,

  seconds: (/** @type {number} */ seconds) => `${seconds} s`,
  minutes: (/** @type {number} */ minutes, /** @type {number} */ seconds) => `${minutes} min ${seconds} s`,
  waiting: (/** @type {number} */ pid) => `waiting for another set-up of this project, process ${pid}`,
  installing: "installing",
  fetched: (/** @type {number} */ count) => `${count} fetched`,
  noNetwork: "no answer from the network, trying again",
  starting: (/** @type {string} */ name) => `${name} starts`,

  /** `npm start`. */
  otherPort: (/** @type {number} */ usual, /** @type {number} */ port) =>
    `Port ${usual} is in use, so this is on port ${port}.`,
  open: (/** @type {string} */ name, /** @type {string} */ address) =>
    `\n${name} is open at\n\n  ${address}\n\nPress Ctrl-C to stop.`,
  stopping: "\nStopping; kernels end, saved notebooks stay. Ctrl-C again ends it at once.",
  stopped: "Stopped.",
  stoppedEarly: "Stopped. Run npm start again to go on from here.",

  /** Of the student's copies. */
  copied: (/** @type {string} */ folder, /** @type {string} */ lessons) =>
    `Copied to ${folder}/, where your answers are kept: ${lessons}.`,
  updated: (/** @type {string} */ folder, /** @type {string} */ lessons) =>
    `New versions in ${folder}/ of what you had not changed: ${lessons}.`,
  renewed: (/** @type {string} */ copy, /** @type {string} */ old) =>
    `${copy} has a new version, with what you wrote in it. As it was, it lies beside it: ${old}.`,
  damaged: (/** @type {string} */ copy, /** @type {string} */ old) =>
    `${copy} could not be read, so a fresh one is in its place. What was there is in ${old}.`,
  untranslated: (/** @type {string} */ lessons) =>
    `In English, because nobody has translated them yet: ${lessons}.`,
  lessons: (/** @type {number} */ count) => `${count} lessons`,
  newerVersion:
    "**This lesson has a newer version of the next cell, in which you have written.** The newer one is:",

  /** What went wrong, and what to do. */
  mend: "To mend it:",
  again: "run the same command again",
  thenAgain: "then run the same command again",
  copiesAreAFile: (/** @type {string} */ folder) =>
    `${folder} is a file, and the folder with your copies must have that name.`,
  moveAway: (/** @type {string} */ folder) => `mv ${folder} ${folder}.old, then run npm start again`,
  diskFull: (/** @type {string} */ folder) =>
    `The disk is full, so the lessons could not all be copied to ${folder}. Nothing that you wrote has changed.`,
  freeSpace: "free some space (df -h . shows how much there is), then run npm start again",
  copiesNotWritable: (/** @type {string} */ folder) =>
    `${folder} may not be written, and your copies of the lessons belong there. Nothing that you wrote has changed.`,
  takeCopies: (/** @type {string} */ folder) =>
    `give it to yourself: sudo chown -R "$(id -un)" ${folder} && chmod -R u+w ${folder}`,
  onlyRead: "or only read the lessons: npm start -- --original",
  notWritable: (/** @type {string} */ folder) =>
    `The project's folder ${folder} may not be written, and everything is installed into it.`,
  takeFolder: 'give it to yourself (sudo chown -R "$(id -un)" .) or clone it into a folder of your own',
  littleSpace: (/** @type {number} */ free, /** @type {number} */ needed) =>
    `The disk has ${free} MB free, and what is still to be installed needs about ${needed} MB.`,
  freeMegabytes: (/** @type {number} */ megabytes) =>
    `free ${megabytes} MB or clone the project onto another disk, then run the same command again`,

  noAddress: (/** @type {string} */ host) => `This machine has no address ${host}.`,
  portOfAdministrator: (/** @type {number} */ port) =>
    `Port ${port} may only be used by the system's administrator.`,
  portInUse: (/** @type {number} */ port) => `Port ${port} is in use by another program.`,
  noPort: (/** @type {number} */ from) => `None of the ports from ${from} on is free.`,
  aFreeOne: "<a free one>",

  python: (/** @type {string} */ version) => `Python ${version} or newer`,
  pythonWithoutVenv: (/** @type {string} */ python) =>
    `The Python that was found, ${python}, lacks its venv or ensurepip module, which makes private environments.`,
  namedPythonWithoutVenv: (/** @type {string} */ named, /** @type {string} */ python) =>
    `SIX_STEPS_PYTHON names ${named}, ${python}, lacks its venv or ensurepip module, which makes private environments.`,
  oldPython: (/** @type {string} */ wanted, /** @type {string} */ found) =>
    `${wanted} is needed, but what was found is ${found}.`,
  oldNamedPython: (/** @type {string} */ wanted, /** @type {string} */ named, /** @type {string} */ found) =>
    `${wanted} is needed, but SIX_STEPS_PYTHON names ${named}, which is ${found}.`,
  noPython: (/** @type {string} */ wanted, /** @type {string} */ names) =>
    `${wanted} is needed, but none of ${names} runs here.`,
  noNamedPython: (/** @type {string} */ named) =>
    `SIX_STEPS_PYTHON names ${named}, which does not answer as a Python.`,
  otherPython: "or name another: SIX_STEPS_PYTHON=<path> npm start",

  notStarted: (/** @type {string} */ what, /** @type {string} */ why) =>
    `${what} could not be started (${why})`,
  endedBy: (/** @type {string} */ what, /** @type {string} */ signal) => `${what} was ended by ${signal}`,
  failed: (/** @type {string} */ what, /** @type {number | null | undefined} */ code) =>
    `${what} failed with exit code ${code}`,
  notUnpacked: "npm ci could not unpack everything",
  bug: "The set-up has a bug. Please report this:",
  compiler: "The TypeScript compiler",
  compilerLists: (/** @type {string} */ source) => `npm run types   (it lists what is wrong in ${source})`,
  installPython: "install Python from https://www.python.org/downloads/",

  /** Of JupyterLab, or another server. */
  server: {
    early: (/** @type {string} */ name, /** @type {string} */ log) =>
      `${name} ended before it answered. Its log is ${log}.`,
    silent: (/** @type {string} */ name, /** @type {string} */ log, /** @type {number} */ seconds) =>
      `${name} did not answer within ${seconds} seconds. Its log is ${log}.`,
    ended: (/** @type {string} */ name, /** @type {string} */ log) =>
      `${name} ended unexpectedly. Its log is ${log}.`,
  },

  /** Of a data set that Debian has. */
  debian: {
    mirror: (/** @type {string} */ name) => `the Debian package ${name}`,
    fetching: (/** @type {string} */ name) => `the Debian package ${name}, not installed`,
    neither: (/** @type {string} */ name, /** @type {string} */ why) =>
      `The Debian package ${name} could not be had either: ${why}`,
    noFolder: (/** @type {string} */ folder, /** @type {string} */ code) =>
      `No temporary folder can be made in ${folder} (${code}).`,
    nothing: "apt-get left no package behind.",
    noLists: "apt has no package lists yet.",
  },

  causes: {
    otherFile: {
      sentence:
        "a package that came is not the one that this project has pinned, so nothing of it was installed.",
      mend: [
        "run the same command again: a download may have been damaged",
        "if it says so again, ask whoever runs the mirror or proxy between you and the package registry: it sends another file",
      ],
    },
    diskFull: {
      sentence: "the disk is full.",
      mend: ["free some space (df -h . shows how much there is), then run the same command again"],
    },
    notWritable: {
      sentence: "a file or folder may not be written.",
      mend: [
        'give yourself the project\'s files (sudo chown -R "$(id -un)" .), then run the same command again',
      ],
    },
    certificate: {
      sentence: "the network's certificate is not trusted, as behind some company or campus proxies.",
      mend: [
        "name the proxy's certificate: export NODE_EXTRA_CA_CERTS=<file.pem> PIP_CERT=<file.pem>",
        "then run the same command again",
      ],
    },
    proxyPassword: {
      sentence: "the proxy asks for a name and a password.",
      mend: [
        "write them into its address: export HTTPS_PROXY=http://<name>:<password>@<host>:<port>",
        "then run the same command again",
      ],
    },
    noNetwork: {
      sentence: "there is no network, or a proxy refuses.",
      mend: [
        "connect to the network (behind a proxy: export HTTPS_PROXY=<url>), then run the same command again",
      ],
    },
    noPackage: {
      sentence: "there is no ready-made package for this Python on this system.",
      mend: ["name another Python, such as 3.11 to 3.13: SIX_STEPS_PYTHON=<path>, before the same command"],
    },
  },
};
