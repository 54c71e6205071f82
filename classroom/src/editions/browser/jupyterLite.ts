import { execFileSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pythonOf } from "../../../../setup/project.mjs";
import { runTool } from "../../../../setup/tool.mjs";
import type { EditionFile } from "../edition.js";

/** The little pictures by which a tab tells that its kernel is busy, from JupyterLab's own server. */
export function favicons(): EditionFile {
  const script = "import jupyter_server, pathlib; print(pathlib.Path(jupyter_server.__file__).parent)";
  const server = execFileSync(pythonOf(), ["-I", "-c", script], { encoding: "utf8" }).trim();
  return { path: "static/favicons", copyOf: join(server, "static", "favicons") };
}

/** In the package's archive, and no part of a site. */
const others = ["consoles", "doc", "edit", "repl", "package.json", "service-worker.js", "index.html"];

/** Unpacks the archive that its Python package brings: static files, which need no Python any more. */
const unpack = `import sys, tarfile, pathlib, jupyterlite_core
[archive] = pathlib.Path(jupyterlite_core.__file__).parent.glob("jupyterlite-app-*.tgz")
packed = tarfile.open(archive)
# The default from Python 3.14 on. Python 3.11.2, which is Debian 12's, knows none.
packed.extraction_filter = getattr(tarfile, "data_filter", None)
packed.extractall(sys.argv[1])`;

/** @param folder an empty one, in which JupyterLite then is. Without source maps, and without the apps that no lesson uses. */
export async function unpackJupyterLite(folder: string): Promise<string> {
  await runTool({
    what: "Unpacking JupyterLite",
    command: pythonOf(),
    args: ["-I", "-c", unpack, folder],
    env: process.env,
  });
  const root = join(folder, "package");
  for (const name of others) rmSync(join(root, name), { recursive: true, force: true });
  for (const app of others) rmSync(join(root, "build", app), { recursive: true, force: true });
  for (const path of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    const isTool = /^(?:rspack\.config|build[\\/]third-party)/.test(path);
    if (path.endsWith(".map") || isTool) rmSync(join(root, path));
  }
  return root;
}
