import { isIP } from "node:net";
import { hostname } from "node:os";
import { machineAddresses } from "./addresses.js";

export interface HostOptions {
  /** The address that the class listens on. */
  host: string;
  port: number;
  /** That of the teacher's page. Default: the same. */
  teacherPort?: number;
  isSecure?: boolean;
  /** Names by which students reach this machine, such as those of a certificate. */
  names?: readonly string[];
}

const own = "127.0.0.1";

/**
 * By which addresses the class is reached. The teacher's page has one of its own, which only this machine reaches: what runs in
 * the lessons' pages is of another origin then, also in the teacher's browser, and cannot ask for what only the teacher may.
 */
export class Hosts {
  /** Where students open the lessons, the best first: `http://192.168.1.20:8900`. */
  readonly room: readonly string[];
  /** Where the teacher's page is: `http://127.0.0.1:8900`. */
  readonly teacher: string;
  readonly #names: ReadonlySet<string>;

  constructor({ host, port, teacherPort = port, isSecure = false, names = [] }: HostOptions) {
    const addresses = [...names, ...machineAddresses(host)].map((one) => (one === own ? "localhost" : one));
    this.room = [...new Set(addresses)].map((one) => `${isSecure ? "https" : "http"}://${one}:${port}`);
    this.teacher = `http://${own}:${teacherPort}`;
    const machine = hostname().toLowerCase();
    this.#names = new Set([
      "localhost",
      machine,
      `${machine}.local`,
      ...names.map((one) => one.toLowerCase()),
    ]);
  }

  /** @param host a request's header */
  isTeachers(host: string | undefined): boolean {
    return host !== undefined && `http://${host}` === this.teacher;
  }

  /**
   * Whether a request was meant for this server: a name that somebody else has given it in the DNS, to have browsers believe that
   * the class's answers are that name's, is none of ours.
   */
  isKnown(host = ""): boolean {
    const name = host
      .replace(/:\d+$/, "")
      .replace(/^\[(.*)\]$/, "$1")
      .toLowerCase();
    return isIP(name) !== 0 || this.#names.has(name);
  }
}
