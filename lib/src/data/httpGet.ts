import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { DownloadError, SourceUnavailableError } from "./dataErrors.js";

const mostRedirects = 5;

/**
 * Sends a GET request, follows redirects, and resolves with the response before its body is read.
 *
 * Not `fetch`: that unpacks a body which the server marks `Content-Encoding: gzip`, as some do for any .gz file,
 * and the bytes would no longer be those that a range counts.
 *
 * @throws SourceUnavailableError if the host cannot be reached; a plain network error if the connection breaks.
 */
export async function httpGet(
  url: URL,
  headers: Record<string, string>,
  connectSeconds: number,
): Promise<IncomingMessage> {
  let at = url;
  for (let i = 0; i <= mostRedirects; i++) {
    const response = await request(at, headers, connectSeconds);
    const { location } = response.headers;
    if (![301, 302, 303, 307, 308].includes(response.statusCode ?? 0) || location === undefined) {
      return response;
    }
    response.destroy();
    at = new URL(location, at);
    if (!/^https?:$/.test(at.protocol)) throw new DownloadError(`it redirects to ${at.href}`);
  }
  throw new DownloadError(`more than ${mostRedirects} redirects`);
}

function request(
  url: URL,
  headers: Record<string, string>,
  connectSeconds: number,
): Promise<IncomingMessage> {
  const { get } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const sent = get(url, { headers: { ...headers, "accept-encoding": "identity" }, agent: false }, resolve);
    const timer = setTimeout(() => {
      sent.destroy(new SourceUnavailableError(`no answer within ${connectSeconds} s`));
    }, connectSeconds * 1000);
    sent.on("response", () => clearTimeout(timer));
    sent.on("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(unreachable(error, url) ?? error);
    });
  });
}

/** Why the host cannot be reached, or undefined if `error` is something that another attempt may mend. */
function unreachable(error: NodeJS.ErrnoException, url: URL): SourceUnavailableError | undefined {
  switch (error.code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new SourceUnavailableError(`the name ${url.hostname} cannot be looked up${orProxy()}`);
    case "ECONNREFUSED":
      return new SourceUnavailableError(`${url.host} refuses the connection`);
    case "ENETUNREACH":
    case "EHOSTUNREACH":
    case "ENETDOWN":
    case "ETIMEDOUT":
      return new SourceUnavailableError(`${url.host} cannot be reached${orProxy()}`);
    default:
      return /CERT|TLS|SSL|SELF_SIGNED|ISSUER/.test(error.code ?? "")
        ? new SourceUnavailableError(`${url.host} shows a certificate that is not trusted (${error.code})`)
        : undefined;
  }
}

function orProxy(): string {
  const { HTTPS_PROXY, https_proxy, HTTP_PROXY, http_proxy } = process.env;
  const proxied = HTTPS_PROXY || https_proxy || HTTP_PROXY || http_proxy;
  return proxied ? " (downloads do not go through your HTTP proxy)" : "";
}
