// @ts-check
import { once } from "node:events";
import { createServer } from "node:net";
import { SetupError } from "../errors.mjs";
import { text } from "../text/text.mjs";

export const defaultPort = 8888;
const tries = 100;

/**
 * The port to serve on: the wanted one, or without a wish the first free one from `first` on.
 *
 * @param {number} [wanted]
 * @param {object} [options]
 * @param {number} [options.first] default 8888
 * @param {string} [options.host] the address to listen on; default: this machine's own
 * @param {string} [options.command] takes a port and stands in the advice; default `npm start`
 * @throws {SetupError} if the wanted port is taken; it names one that is free
 */
export async function choosePort(
  wanted,
  { first = defaultPort, host = "127.0.0.1", command = "npm start" } = {},
) {
  const port = wanted ?? first;
  const problem = await whyNot(port, host);
  if (problem === undefined) return port;
  if (problem === "EADDRNOTAVAIL" || problem === "ENOTFOUND") {
    throw new SetupError(text.noAddress(host), { mend: `${command} -- --help` });
  }
  const free = await firstFree(port < 1024 ? first : port + 1, host, command);
  if (wanted === undefined) return free;
  throw new SetupError(problem === "EACCES" ? text.portOfAdministrator(port) : text.portInUse(port), {
    mend: `${command}${withOptions(command)}--port ${free}`,
  });
}

/** @param {string} command with options of its own, or none */
const withOptions = (command) => (command.includes(" -- ") ? " " : " -- ");

/** A port that no program uses, for what only this project's own programs talk to. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @param {number} from @param {string} host @param {string} command */
async function firstFree(from, host, command) {
  for (let port = from; port < from + tries && port < 65536; port++) {
    if ((await whyNot(port, host)) === undefined) return port;
  }
  throw new SetupError(text.noPort(from), {
    mend: `${command}${withOptions(command)}--port ${text.aFreeOne}`,
  });
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} why it cannot be had: "EADDRINUSE", "EACCES"
 */
function whyNot(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) =>
      resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message),
    );
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
