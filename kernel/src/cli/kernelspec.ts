import { fileURLToPath } from "node:url";

/** The kernelspec's name, by which notebooks ask for the kernel. */
export const kernelName = "six-steps";

/** The file that Node runs as the kernel. */
export const kernelEntry = fileURLToPath(new URL("../kernel.js", import.meta.url));

/** The folder with the kernel's icons. */
export const resources = fileURLToPath(new URL("../../resources/", import.meta.url));

/** What stands in `kernel.json`. */
export interface Kernelspec {
  argv: string[];
  display_name: string;
  language: string;
  interrupt_mode: "message" | "signal";
  metadata: Record<string, unknown>;
}

/**
 * How Jupyter starts the kernel that this file belongs to, and what it is called.
 *
 * @param options.displayName as menus show it
 * @param options.node the Node.js that runs the kernel; the one that runs now unless another is given
 */
export function kernelspec({ displayName = "TypeScript", node = process.execPath } = {}): Kernelspec {
  return {
    argv: [node, kernelEntry, "{connection_file}"],
    display_name: displayName,
    language: "typescript",
    // As a message, Stop reaches the kernel also where a signal cannot: on Windows, and over a network.
    interrupt_mode: "message",
    metadata: { debugger: true },
  };
}
