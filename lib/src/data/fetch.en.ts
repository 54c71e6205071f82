/** What is said while data are fetched, and why they were not: it is the course's first minute for many a student. */
export const en = {
  progress: {
    waiting: (title: string) => `${title} is being fetched by another process: waiting for it`,
    fetching: (title: string, source: string) => `Fetching ${title} from ${source}`,
    megabytes: (title: string, received: number, total: number) =>
      received < total
        ? `Fetching ${title}: ${received.toFixed(1)} of ${total.toFixed(1)} MB`
        : `${title}: ${total.toFixed(1)} MB fetched`,
    fetchedAgain: (file: string, found: string) => `${file} is ${found}: it is fetched again`,
    complete: (title: string, folder: string) => `${title} is complete in ${folder}`,
    checkedInPart: (title: string, source: string) =>
      `${title} from ${source}: each file's size, its labels and its first 170 pictures are right. Only the archive has a published hash to check every byte by.`,
    unpacking: (file: string) => `unpacking ${file}`,
    askingAgain: (reason: string) => `${reason}: asking again`,
    seconds: (seconds: number) => `${seconds} s`,
    minutes: (minutes: number, seconds: number) => `${minutes} min ${seconds} s`,
    left: (time: string) => `${time} left`,
  },

  /** Where data come from. */
  source: {
    cache: (folder: string) => `the cache, ${folder}`,
    unpacked: (folder: string) => `unpacked files in the cache, ${folder}`,
    npm: (name: string, version: string) => `the npm package ${name} ${version} (npm pack, not installed)`,
    mirror: "a folder, or a URL that begins with file:///, http:// or https://",
    or: " or ",
  },

  /** Why a source gives nothing. */
  why: {
    itIs: (found: string) => `it is ${found}`,
    noFolder: "no such folder",
    noFile: "no such file",
    cannotRead: (code: string | undefined) => `cannot be read (${code})`,
    noTemporaryFolder: (folder: string, code: string) =>
      `no temporary folder can be made in ${folder} (${code})`,
    noNpm: "npm is not on this machine",
    npmLate: (minutes: number) => `npm was not done after ${minutes} minutes`,
    npmEnded: (code: string | number | undefined) => `npm ended with ${code}`,
    npmNothing: "npm pack left no package behind",
    npmDamaged: (found: string) => `npm pack left a file that is ${found}`,
    notAProxy: (name: string, given: string) =>
      `${name} must be the address of an HTTP proxy, such as http://proxy.example.org:8080, but is ${given}`,
    proxyUnknown: (host: string) => `${proxyOf(host)} cannot be looked up`,
    proxyRefuses: (host: string) => `${proxyOf(host)} refuses the connection`,
    proxyAway: (host: string, code: string) => `${proxyOf(host)} cannot be reached (${code})`,
    proxyPassword:
      "the proxy asks for a name and a password (HTTP status 407): write them into its address, as in HTTPS_PROXY=http://name:password@proxy.example.org:8080",
    proxyStatus: (host: string, status: number) =>
      `the proxy does not connect to ${host} (HTTP status ${status})`,
    unknownHost: (host: string) => `the name ${host} cannot be looked up`,
    refused: (host: string) => `${host} refuses the connection`,
    away: (host: string) => `${host} cannot be reached`,
    orProxy: (why: string) => `${why} (behind a proxy, set HTTPS_PROXY to its address)`,
    longHeaders: "its answer begins with more than 16 kB of headers, which is not how files are served",
    notHttp: (host: string, message: string) => `${host} does not answer in HTTP (${message})`,
    certificate: (host: string, code: string) =>
      `${host} shows a certificate that is not trusted (${code}); if it is a proxy's, name it by NODE_EXTRA_CA_CERTS=<file.pem>`,
    redirects: (most: number) => `more than ${most} redirects`,
    redirected: (to: string) => `it redirects to ${to}`,
    redirectedNowhere: (to: string) => `it redirects to ${to}, which is not an address`,
    status: (status: number, text: string) => `HTTP status ${status} ${text}`.trim(),
    part: (status: number) =>
      `it sends a part of the file (HTTP status ${status}), and was asked for the whole`,
    otherRange: "the server sends another range than the one asked for",
    brokenOff: "the connection broke off",
    tooLarge: (bytes: number | undefined, most: number) =>
      `it sends ${bytes ?? "more"} bytes, and the file has at most ${most}`,
    noAnswer: (seconds: number) => `no answer within ${seconds} s`,
    stalled: (seconds: number) => `no byte came for ${seconds} s`,
    slow: (bytes: number, seconds: number) =>
      `too slow: ${bytes} bytes in ${seconds} s; what has arrived is kept, for another try`,
    givenUp: (reason: string) => `given up after several attempts, of which the last one says: ${reason}`,
  },

  /** What lies in a data set's folder and is none of its files. */
  strangers: {
    pictures: (title: string, example: string) =>
      `there are picture files (${example}), which are not read: ${title} is read from its idx files. Labels counted from folders, in alphabetical order, would not be its labels.`,
    table: (title: string, example: string) =>
      `there is ${example}, which is not read: ${title} is read from its idx files.`,
    archive: (example: string) => `there is ${example}: unpack it there, and its idx files are used.`,
  },

  /** What a file should be, and what it is. */
  file: {
    notWritten: (path: string, why: string) =>
      `${path} cannot be written: ${why}, or name another folder with SIX_STEPS_DATA.`,
    elsewhere: (folder: string) =>
      `In a lesson, run process.env.SIX_STEPS_DATA = ${JSON.stringify(folder)} in a cell, then this one again.`,
    byOwner: "On a server, ask whoever looks after it to fetch the data there once for all, by npm run data.",
    folder: "a folder",
    moveAway: "Move it away, and the file is fetched.",
    notRead: (path: string, why: string) => `${path} cannot be read (${why}). Check who may read it.`,
    empty: "an empty file",
    gzip: (bytes: number, sha256: string) => `gzip of ${bytes} bytes with SHA-256 ${sha256}`,
    contentOf: (name: string) => `the content of ${name}`,
    otherBytes: (bytes: number, sha256: string) =>
      `${bytes} bytes with SHA-256 ${sha256}: it is damaged or another file`,
    otherLabels: (count: number, sha256: string) =>
      `${count} labels with SHA-256 ${sha256}: they belong to other pictures, or stand in another order`,
    otherPictures: (shape: string, sha256: string) =>
      `pictures of shape ${shape} with SHA-256 ${sha256}: they are others, stand in another order, or are damaged`,
    truncatedGzip: "a gzip file that ends too early: it is truncated",
    longGzip: (bytes: number) => `a gzip file with more than ${bytes} bytes inside`,
    damagedGzip: (message: string) => `a damaged gzip file (${message})`,
    webPage: "a web page",
    notGzip: (start: string) => `a file that is not gzip (it begins with the bytes ${start})`,
    archive: (bytes: number, md5: string) => `an archive of ${bytes} bytes with MD5 ${md5}`,
    tooShort: (bytes: number) => `${bytes} bytes: it is truncated or another file`,
    tooLong: (bytes: number) => `${bytes} bytes: it is another file`,
    otherMd5: (md5: string) => `one with MD5 ${md5}: it is damaged`,
    tarball: "a .tar.gz archive",
    truncatedTarball: "one that is truncated",
    damagedTarball: (message: string) => `one that is damaged or not gzip (${message})`,
    otherGzip: "gzip of something else",
    labelCounts: (counts: string) => `${counts} pictures of the ten classes`,
    head: (pictures: number, sha256: string) =>
      `CIFAR-10, whose first ${pictures} pictures have SHA-256 ${sha256} here`,
    otherHead: (sha256: string) => `others, with ${sha256}`,
    asStored: (sha256: string) => `SHA-256 ${sha256}, as when it was stored`,
  },
};

const proxyOf = (host: string) => `the proxy ${host}, which HTTPS_PROXY or HTTP_PROXY names,`;
