// @ts-check

/**
 * @typedef {object} Cause
 * @property {string} sentence
 * @property {string | string[]} mend
 */

/** @type {readonly { pattern: RegExp, sentence: string, mend: string | string[] }[]} */
const causes = [
  {
    pattern: /DO NOT MATCH THE HASHES|EINTEGRITY/,
    sentence:
      "a package that came is not the one that this project has pinned, so nothing of it was installed.",
    mend: [
      "run the same command again: a download may have been damaged",
      "if it says so again, ask whoever runs the mirror or proxy between you and the package registry: it sends another file",
    ],
  },
  {
    pattern: /ENOSPC|No space left on device/i,
    sentence: "the disk is full.",
    mend: "free some space (df -h . shows how much there is), then run the same command again",
  },
  {
    pattern: /EACCES|EPERM|EROFS|Permission denied|Read-only file system/i,
    sentence: "a file or folder may not be written.",
    mend: 'give yourself the project\'s files (sudo chown -R "$(id -un)" .), then run the same command again',
  },
  {
    pattern: /CERTIFICATE_VERIFY_FAILED|SELF_SIGNED_CERT|UNABLE_TO_(?:GET|VERIFY)|certificate verify failed/i,
    sentence: "the network's certificate is not trusted, as behind some company or campus proxies.",
    mend: [
      "name the proxy's certificate: export NODE_EXTRA_CA_CERTS=<file.pem> PIP_CERT=<file.pem>",
      "then run the same command again",
    ],
  },
  {
    pattern: /407 Proxy Authentication Required/i,
    sentence: "the proxy asks for a name and a password.",
    mend: [
      "write them into its address: export HTTPS_PROXY=http://<name>:<password>@<host>:<port>",
      "then run the same command again",
    ],
  },
  {
    pattern:
      /\bENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|Failed to establish a new connection|Temporary failure in name resolution|NewConnectionError|ProxyError|Max retries exceeded|ReadTimeout|ConnectTimeout|network is unreachable/i,
    sentence: "there is no network, or a proxy refuses.",
    mend: "connect to the network (behind a proxy: export HTTPS_PROXY=<url>), then run the same command again",
  },
  {
    pattern: /No matching distribution found/,
    sentence: "there is no ready-made package for this Python on this system.",
    mend: "name another Python, such as 3.11 to 3.13: SIX_STEPS_PYTHON=<path>, before the same command",
  },
];

/**
 * What a tool's output says about why it failed, if it is one of the usual causes.
 *
 * @param {string} output
 * @returns {Cause | undefined}
 */
export function causeOf(output) {
  return causes.find(({ pattern }) => pattern.test(output));
}
