import { homedir } from "node:os";
import { posix, win32 } from "node:path";

/**
 * The user's data folder as jupyter_core finds it, which holds `kernels/`.
 *
 * @param env the environment variables
 * @param platform as `process.platform` names it
 * @param home the user's home folder
 */
export function jupyterDataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home = homedir(),
): string {
  if (env.JUPYTER_DATA_DIR) return env.JUPYTER_DATA_DIR;
  if (platform === "darwin") return posix.join(home, "Library", "Jupyter");
  if (platform === "win32") {
    const config = env.JUPYTER_CONFIG_DIR || win32.join(home, ".jupyter");
    return env.APPDATA ? win32.join(env.APPDATA, "jupyter") : win32.join(config, "data");
  }
  return posix.join(env.XDG_DATA_HOME || posix.join(home, ".local", "share"), "jupyter");
}
