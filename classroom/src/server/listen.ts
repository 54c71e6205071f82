import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { SetupError } from "../../../setup/errors.mjs";
import { choosePort } from "../../../setup/jupyter/port.mjs";
import { shown } from "../../../setup/project.mjs";
import { Hosts } from "./hosts.js";
import type { Certificate, Listened } from "./listeners.js";
import type { Store } from "./store.js";
import { terminalText as text } from "./terminalText.js";

const command = "npm run class";

/** The command as it was typed, but for its port: with that alone another class would open, and for this machine only. */
function commandForPort(typed: readonly string[]): string {
  const kept = typed.filter(
    (word, i) => !/^--port(?:=|$)/.test(word) && !(typed[i - 1] === "--port" && !word.startsWith("-")),
  );
  const quoted = kept.map((word) => (/^[\w./:@=+-]+$/.test(word) ? word : `"${word}"`));
  return [command, ...(quoted.length > 0 ? ["--", ...quoted] : [])].join(" ");
}
const defaultPort = 8900;
const own = "127.0.0.1";

/** What of a class's options says where it is. */
export interface AddressOptions {
  /** The address to listen on. */
  host: string;
  /** Default: the one that the class had before, else 8900. */
  port?: number;
  /** The options as they were typed, for advice. */
  typed?: readonly string[];
  /** A name by which students reach this machine. */
  name?: string;
  /** The files of a certificate and its key, as PEM: the room's address is HTTPS then. */
  tls?: { cert: string; key: string };
}

export interface Addresses {
  listened: Listened[];
  hosts: Hosts;
  /** Of the teacher's page. */
  teacherPort: number;
}

/**
 * Where a class listens: at one port for the room and for the teacher's page. With a certificate that page has a port of its own,
 * since no certificate is for this machine's own address.
 *
 * @throws {SetupError} for a port that is taken, and for a certificate that is none
 */
export async function addressesOf(
  store: Pick<Store, "setting" | "set">,
  { host, name, tls, typed = [], ...wanted }: AddressOptions,
): Promise<Addresses> {
  const wish = wanted.port ?? Number(store.setting("port") ?? defaultPort);
  const port = await choosePort(wish, { host, command: commandForPort(typed) });
  store.set("port", String(port));
  const certificate = tls && readCertificate(tls);
  const teacherPort = certificate ? await choosePort(undefined, { first: port + 1, command }) : port;
  const coversOwn = !certificate && ["0.0.0.0", "::", own].includes(host);
  const listened: Listened[] = [{ host, port, certificate }];
  if (!coversOwn) listened.push({ host: own, port: teacherPort });
  const names = [...(name ? [name] : []), ...(certificate?.names ?? [])];
  const hosts = new Hosts({ host, port, teacherPort, isSecure: certificate !== undefined, names });
  return { listened, hosts, teacherPort };
}

/** @throws {SetupError} */
function readCertificate(files: { cert: string; key: string }): Certificate & { names: string[] } {
  const [cert, key] = [files.cert, files.key].map((file) => {
    try {
      return readFileSync(file);
    } catch (error) {
      throw new SetupError(text.cannotRead(shown(file), (error as NodeJS.ErrnoException).code));
    }
  });
  const read = <Part>(file: string, problem: (file: string) => string, parse: () => Part): Part => {
    try {
      return parse();
    } catch {
      throw new SetupError(problem(shown(file)), {
        mend: `${command} -- --tls <certificate> <key>`,
      });
    }
  };
  const certificate = read(files.cert, text.noCertificate, () => new X509Certificate(cert));
  const secret = read(files.key, text.noKey, () => createPrivateKey(key));
  if (!certificate.checkPrivateKey(secret)) {
    throw new SetupError(text.otherKey(shown(files.key), shown(files.cert)));
  }
  return { cert, key, names: namesIn(certificate) };
}

/** Whole names alone: nobody can open `*.school.example`. */
const namesIn = ({ subjectAltName = "" }: X509Certificate): string[] =>
  [...subjectAltName.matchAll(/DNS:([\w.-]+)/g)].map(([, name]) => name);
