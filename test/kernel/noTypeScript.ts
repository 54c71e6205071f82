import childProcess from "node:child_process";
import { syncBuiltinESMExports } from "node:module";

/**
 * A fault made on purpose, for `NODE_OPTIONS=--import`: TypeScript's process cannot be started, as where a virus scanner
 * has taken the program away.
 */
const { spawn } = childProcess;
childProcess.spawn = ((program: string, args: string[], options: object) =>
  spawn(args.includes("--api") ? "/nowhere/tsc" : program, args, options)) as typeof spawn;
syncBuiltinESMExports();
