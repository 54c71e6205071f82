import type { Drive, Jupyter, KernelClient, KernelOptions, KernelSpecs, Plugin } from "./jupyterLite.js";
import { languageOfKernel } from "./language.js";
import { pageKernelClass } from "./pageKernel.js";
import { pageText } from "./pageText.js";

/** @param base the address of the folder with this script */
export function plugins(jupyter: Jupyter, base: URL): Plugin[] {
  const Kernel = pageKernelClass(jupyter, base);
  const running = new Map<string, InstanceType<typeof Kernel>>();
  return [
    {
      id: "@six-steps/browser:kernel",
      requires: [jupyter.IKernelSpecs, jupyter.IDefaultDrive],
      activate(_, kernelSpecs: KernelSpecs, drive: Drive) {
        kernelSpecs.register({
          spec: {
            name: "six-steps",
            display_name: pageText.kernel,
            language: "typescript",
            argv: [],
            resources: {},
          },
          async create(options: KernelOptions) {
            const kernel = new Kernel(options, await languageOfKernel(drive));
            running.set(options.id, kernel);
            return kernel;
          },
        });
      },
    },
    {
      id: "@six-steps/browser:stop",
      requires: [jupyter.IKernelClient],
      activate(_, client: KernelClient) {
        // JupyterLite's own takes only the waiting cells away.
        const takeWaitingAway = client.interrupt.bind(client);
        client.interrupt = async (id) => {
          await takeWaitingAway(id);
          running.get(id)?.interrupt();
        };
      },
    },
  ];
}
