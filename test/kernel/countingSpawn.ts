import childProcess from "node:child_process";
import { syncBuiltinESMExports } from "node:module";

let sent = 0;

/** How many bytes TypeScript's processes have been sent since this module was loaded, which is to be first. */
export function bytesSent(): number {
  return sent;
}

const { spawn } = childProcess;
childProcess.spawn = ((program: string, args: string[], options: object) => {
  const child = spawn(program, args, options);
  const stdin = args.includes("--api") ? child.stdin : undefined;
  if (stdin) {
    const write = stdin.write.bind(stdin) as (...parameters: unknown[]) => boolean;
    stdin.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
      sent += Buffer.byteLength(chunk);
      return write(chunk, ...rest);
    };
  }
  return child;
}) as typeof spawn;
syncBuiltinESMExports();
