// @ts-check
import { text } from "./text/text.mjs";

/**
 * @typedef {object} Cause
 * @property {string} sentence
 * @property {string[]} mend
 */

/** The usual causes, each by what tools say of it. @type {Record<keyof typeof text.causes, RegExp>} */
const patterns = {
  otherFile: /DO NOT MATCH THE HASHES|EINTEGRITY/,
  diskFull: /ENOSPC|No space left on device/i,
  notWritable: /EACCES|EPERM|EROFS|Permission denied|Read-only file system/i,
  certificate:
    /CERTIFICATE_VERIFY_FAILED|SELF_SIGNED_CERT|UNABLE_TO_(?:GET|VERIFY)|certificate verify failed/i,
  proxyPassword: /407 Proxy Authentication Required/i,
  noNetwork:
    /\bENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|Failed to establish a new connection|Temporary failure in name resolution|NewConnectionError|ProxyError|Max retries exceeded|ReadTimeout|ConnectTimeout|network is unreachable/i,
  noPackage: /No matching distribution found/,
};

/**
 * What a tool's output says about why it failed, if it is one of the usual causes.
 *
 * @param {string} output
 * @returns {Cause | undefined}
 */
export function causeOf(output) {
  const found = Object.entries(patterns).find(([, pattern]) => pattern.test(output));
  return found && text.causes[/** @type {keyof typeof text.causes} */ (found[0])];
}
