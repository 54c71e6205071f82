// @ts-check
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { text } from "../text/text.mjs";

/** @type {Record<string, { python: string, venv: (version: string) => string, compiler: string }>} */
const commands = {
  "apt-get": {
    python: "sudo apt-get install python3 python3-venv",
    venv: (version) => `sudo apt-get install python${version}-venv`,
    compiler: "sudo apt-get install g++",
  },
  dnf: {
    python: "sudo dnf install python3.12",
    venv: () => "sudo dnf install python3-libs",
    compiler: "sudo dnf install gcc-c++",
  },
  pacman: {
    python: "sudo pacman -S python",
    venv: () => "sudo pacman -S python",
    compiler: "sudo pacman -S gcc",
  },
  zypper: {
    python: "sudo zypper install python312",
    venv: () => "sudo zypper install python3-base",
    compiler: "sudo zypper install gcc-c++",
  },
  apk: {
    python: "sudo apk add python3 py3-pip",
    venv: () => "sudo apk add py3-pip",
    compiler: "sudo apk add g++",
  },
  brew: { python: "brew install python", venv: () => "brew reinstall python", compiler: "brew install gcc" },
  winget: {
    python: "winget install Python.Python.3.12",
    venv: () => "winget install Python.Python.3.12",
    compiler: "winget install LLVM.LLVM",
  },
};

/**
 * The command that installs Python, its venv module or a C++ compiler, with the package manager of this machine.
 *
 * @param {"python" | "venv" | "compiler"} what
 * @param {string} [version] of the Python that lacks its venv module: "3.11"
 */
export function howToInstall(what, version = "3") {
  const manager = Object.keys(commands).find(isOnPath);
  if (!manager) {
    return what === "compiler" ? "install a C++ compiler, such as g++" : text.installPython;
  }
  const command = commands[manager][what];
  return typeof command === "string" ? command : command(version);
}

/** @param {string} program */
export function isOnPath(program) {
  const names = process.platform === "win32" ? [`${program}.exe`] : [program];
  return (process.env.PATH ?? "").split(delimiter).some((folder) =>
    names.some((name) => {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }),
  );
}
