import type { Dispatcher } from "undici";
import { fetchText } from "../../../../data/fetchText.js";
import { DownloadError } from "../../../../errors/downloadError.js";
import { SixStepsError } from "../../../../errors/errors.js";
import { SourceUnavailableError } from "../../../../errors/sourceUnavailableError.js";
import { hasProxy } from "./connections.js";
import type { Patience } from "./patience.js";

const text = fetchText.why;
const mostRedirects = 5;

/**
 * Sends a GET request, follows redirects, and resolves with the response before its body is read.
 *
 * Not `fetch`: that unpacks a body which the server marks `Content-Encoding: gzip`, as some do for any .gz file,
 * and the bytes would no longer be those that a range counts.
 *
 * @throws SourceUnavailableError if the host cannot be reached; DownloadError if its answer is of no use; a plain error
 * if the connection breaks.
 */
export async function httpGet(
  url: URL,
  headers: Record<string, string>,
  dispatcher: Dispatcher,
  patience: Patience,
): Promise<Dispatcher.ResponseData> {
  let at = url;
  for (let i = 0; i <= mostRedirects; i++) {
    patience.begin();
    const response = await request(at, headers, dispatcher, patience.signal);
    const { location } = response.headers;
    if (![301, 302, 303, 307, 308].includes(response.statusCode) || location === undefined) return response;
    response.body.on("error", () => {}).destroy();
    at = redirected(String(location), at);
  }
  throw new DownloadError(text.redirects(mostRedirects));
}

function redirected(location: string, from: URL): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (to && /^https?:$/.test(to.protocol)) return to;
  throw new DownloadError(to ? text.redirected(to.href) : text.redirectedNowhere(JSON.stringify(location)));
}

async function request(
  url: URL,
  headers: Record<string, string>,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const { request: send } = await import("undici");
  try {
    return await send(url, {
      headers: { ...headers, "accept-encoding": "identity" },
      dispatcher,
      signal,
      headersTimeout: 0, // `patience` waits, and says for how long
      bodyTimeout: 0,
    });
  } catch (error) {
    if (error instanceof SixStepsError) throw error;
    const { code = "" } = error as NodeJS.ErrnoException;
    if (/^(UND_ERR_SOCKET|ECONNRESET|EPIPE)$/.test(code)) throw new Error(text.brokenOff, { cause: error });
    throw whyNot(error as NodeJS.ErrnoException, url) ?? error;
  }
}

/** What to say about `error`, or undefined if it is something that another attempt may mend. */
function whyNot({ name, code = "", message }: NodeJS.ErrnoException, url: URL): SixStepsError | undefined {
  const proxyStatus = /^Proxy (?:response|Authentication Required) \((\d+)\)/.exec(message)?.[1];
  if (proxyStatus !== undefined) return refusedByProxy(Number(proxyStatus), url);
  switch (code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new SourceUnavailableError(orProxy(text.unknownHost(url.hostname)));
    case "ECONNREFUSED":
      return new SourceUnavailableError(text.refused(url.host));
    case "ENETUNREACH":
    case "EHOSTUNREACH":
    case "ENETDOWN":
    case "ETIMEDOUT":
    case "UND_ERR_CONNECT_TIMEOUT":
      return new SourceUnavailableError(orProxy(text.away(url.host)));
    case "UND_ERR_HEADERS_OVERFLOW":
    case "HPE_HEADER_OVERFLOW":
      return new DownloadError(text.longHeaders);
  }
  if (name === "HTTPParserError") {
    return new SourceUnavailableError(text.notHttp(url.host, message));
  }
  return /CERT|TLS|SSL|SELF_SIGNED|ISSUER|UNABLE_TO/.test(code)
    ? new SourceUnavailableError(text.certificate(url.host, code))
    : undefined;
}

function refusedByProxy(status: number, url: URL): SourceUnavailableError {
  return new SourceUnavailableError(status === 407 ? text.proxyPassword : text.proxyStatus(url.host, status));
}

function orProxy(why: string): string {
  return hasProxy() ? why : text.orProxy(why);
}
