// @ts-check
import { once } from "node:events";
import { createServer } from "node:net";
import { SetupError } from "../errors.mjs";

export const defaultPort = 8888;
const tries = 100;

/**
 * The port to serve on: the wanted one, or without a wish the first free one from `first` on.
 *
 * @param {number} [wanted]
 * @param {{ first?: number, command?: string }} [options] `first` is 8888 by default, and `command`, which takes a
 *   port and stands in the advice, `npm start`
 * @throws {SetupError} if the wanted port is taken; it names one that is free
 */
export async function choosePort(wanted, { first = defaultPort, command = "npm start" } = {}) {
  const port = wanted ?? first;
  const problem = await whyNot(port);
  if (problem === undefined) return port;
  const free = await firstFree(port < 1024 ? first : port + 1, command);
  if (wanted === undefined) return free;
  throw new SetupError(
    problem === "EACCES"
      ? `Port ${port} may only be used by the system's administrator.`
      : `Port ${port} is in use by another program.`,
    { mend: `${command} -- --port ${free}` },
  );
}

/** A port that no program uses, for what only this project's own programs talk to. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @param {number} from @param {string} command */
async function firstFree(from, command) {
  for (let port = from; port < from + tries && port < 65536; port++) {
    if ((await whyNot(port)) === undefined) return port;
  }
  throw new SetupError(`None of the ports from ${from} on is free.`, {
    mend: `${command} -- --port <a free one>`,
  });
}

/** @param {number} port @returns {Promise<string | undefined>} why it cannot be had: "EADDRINUSE", "EACCES" */
function whyNot(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) =>
      resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message),
    );
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
