// @ts-check
import { createServer } from "node:net";
import { SetupError } from "../errors.mjs";

export const defaultPort = 8888;
const tries = 100;

/**
 * The port to serve on: the wanted one, or without a wish the first free one from 8888 on.
 *
 * @param {number} [wanted]
 * @throws {SetupError} if the wanted port is taken; it names one that is free
 */
export async function choosePort(wanted) {
  const port = wanted ?? defaultPort;
  const problem = await whyNot(port);
  if (problem === undefined) return port;
  const free = await firstFree(port < 1024 ? defaultPort : port + 1);
  if (wanted === undefined) return free;
  throw new SetupError(
    problem === "EACCES"
      ? `Port ${port} may only be used by the system's administrator.`
      : `Port ${port} is in use by another program.`,
    { mend: `npm start -- --port ${free}` },
  );
}

/** @param {number} from */
async function firstFree(from) {
  for (let port = from; port < from + tries && port < 65536; port++) {
    if ((await whyNot(port)) === undefined) return port;
  }
  throw new SetupError(`None of the ports from ${from} on is free.`, {
    mend: "npm start -- --port <a free one>",
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
