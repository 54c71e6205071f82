// @ts-check

/**
 * Whether this machine has a screen to open a browser on. Without one, Python would open a text browser in the
 * terminal.
 *
 * @param {NodeJS.ProcessEnv} [env]
 */
export function canOpenBrowser(env = process.env, platform = process.platform) {
  if (platform !== "linux") return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.BROWSER || env.WSL_DISTRO_NAME);
}
