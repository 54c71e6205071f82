// @ts-check
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environmentFolder, inProject, root } from "../project.mjs";
import { hashOf, isStamped, writeStamp } from "../stamp.mjs";
import { text } from "../text/text.mjs";
import { installed, npmPackages } from "./npmPackages.mjs";

export const kernelName = "six-steps";
export const displayName = "TypeScript (Six Steps)";

const kernelsFolder = join(environmentFolder, "share", "jupyter", "kernels");
const folder = join(kernelsFolder, kernelName);
const halfMade = join(kernelsFolder, `.${kernelName}.new`);

/** kernel.json, as the kernel itself writes it. */
async function kernelJson() {
  const { kernelspec } = await import("@six-steps/kernel/kernelspec");
  return JSON.stringify(kernelspec({ displayName }), null, 2);
}

/** What the page may ask for under `kernelspecs/six-steps/`: its logo, and plotly.js for the charts, with its licence. */
const resources = {
  "logo-svg.svg": inProject("setup", "kernelspec", "logo-svg.svg"),
  "plotly.min.js": installed("plotly.js-cartesian-dist-min", "plotly-cartesian.min.js"),
  "plotly-LICENSE.txt": installed("plotly.js-cartesian-dist-min", "LICENSE"),
};

const inputs = () =>
  hashOf({
    texts: [process.execPath, root],
    paths: [
      resources["logo-svg.svg"],
      resources["plotly-LICENSE.txt"],
      installed("plotly.js-cartesian-dist-min", "package.json"),
      inProject("kernel", "src", "cli", "kernelspec.ts"),
    ],
  });

/** @type {import("../setUp.mjs").Step} */
export const kernelspec = {
  get title() {
    return text.kernelspec;
  },
  megabytes: 10,
  isDone: () => npmPackages.isDone() && isStamped(folder, inputs()),
  async run() {
    rmSync(halfMade, { recursive: true, force: true });
    mkdirSync(halfMade, { recursive: true });
    writeFileSync(join(halfMade, "kernel.json"), await kernelJson());
    for (const [name, source] of Object.entries(resources)) copyFileSync(source, join(halfMade, name));
    writeStamp(halfMade, inputs());
    rmSync(folder, { recursive: true, force: true });
    renameSync(halfMade, folder);
  },
};
