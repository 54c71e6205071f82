// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SetupError } from "../errors.mjs";
import { howToInstall } from "../steps/packageManager.mjs";
import { runTool } from "../tool.mjs";

const usualNames = ["g++", "c++", "clang++"];

/** A compiler without its standard library is found often, and is as good as none. */
const program = "#include <optional>\nint answer() { return std::optional<int>(42).value(); }\n";

/**
 * A C++ compiler that makes C++17 libraries: the one that CXX names, else the first of the usual ones.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string[]>} the command, with arguments if CXX has some
 * @throws {SetupError} with the command that installs one
 */
export async function findCompiler(env = process.env) {
  const named = env.CXX?.trim();
  const candidates = named ? [named.split(/\s+/)] : usualNames.map((name) => [name]);
  const folder = mkdtempSync(join(tmpdir(), "six-steps-compiler-"));
  try {
    const source = join(folder, "answer.cc");
    writeFileSync(source, program);
    for (const [command, ...args] of candidates) {
      const compiles = await runTool({
        what: command,
        command,
        args: [...args, "-std=c++17", "-fPIC", "-shared", source, "-o", join(folder, "answer.so")],
        env,
      }).then(
        () => true,
        () => false,
      );
      if (compiles) return [command, ...args];
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  throw new SetupError(
    named
      ? `CXX names ${named}, which does not compile C++17 here, and tfjs-node's binding has to be compiled.`
      : `tfjs-node's binding has to be compiled, and none of ${usualNames.join(", ")} compiles C++17 here.`,
    { mend: [howToInstall("compiler"), "then run the same command again"] },
  );
}
