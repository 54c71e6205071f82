import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

const root = process.cwd();

export interface LabServer {
  /** With a slash at its end: `http://127.0.0.1:9000/`. */
  address: string;
  token: string;
  stop(): Promise<void>;
}

/**
 * Starts JupyterLab as a student does, by `npm start`'s own program, on copies of `notebooks`: what the browser types
 * and saves must not reach the lessons.
 *
 * @param changed what each copy holds in the place of a notebook's text
 */
export async function startLab(
  notebooks: string[],
  options: string[] = [],
  changed: (notebook: string) => string = (notebook) => notebook,
): Promise<LabServer> {
  const folder = join(root, "build", `browser-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  for (const notebook of notebooks)
    writeFileSync(join(folder, notebook), changed(readFileSync(join(root, "notebooks", notebook), "utf8")));
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      "setup/run.mjs",
      "start",
      "--no-browser",
      "--quick",
      "--port",
      String(port),
      "--folder",
      folder,
      ...options,
    ],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  let printed = "";
  const token = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk;
      const [, found] = /\?token=(\w+)/.exec(printed) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", () => reject(new Error(`npm start ended before it was ready:\n${printed}`)));
  });
  return { address: `http://127.0.0.1:${port}/`, token, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.on("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
