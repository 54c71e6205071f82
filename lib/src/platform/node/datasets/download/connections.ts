import type { buildConnector, Dispatcher } from "undici";
import { fetchText } from "../../../../data/fetchText.js";
import { SourceUnavailableError } from "../../../../errors/sourceUnavailableError.js";

/** Never behind a proxy, whatever the settings say: a proxy's own loopback is another machine's. */
const thisMachine = ["localhost", "127.0.0.1", "[::1]"];

/**
 * What downloads are made with: direct connections, or those through the proxy that `HTTPS_PROXY` or `HTTP_PROXY` names,
 * except for the hosts in `NO_PROXY`; each may be written in lower case. Node itself trusts the certificates in
 * `NODE_EXTRA_CA_CERTS`. Whoever asks for it destroys it.
 *
 * @throws SourceUnavailableError if a proxy's address cannot be understood.
 */
export async function openConnections(): Promise<Dispatcher> {
  const { EnvHttpProxyAgent, Pool } = await import("undici"); // 60 ms, which a lesson with its data need not wait for
  const httpProxy = proxyNamedIn("HTTP_PROXY");
  const httpsProxy = proxyNamedIn("HTTPS_PROXY") || httpProxy;
  const noProxy = setting("NO_PROXY").trim();

  /** Connections to a proxy, whose faults are then not taken for those of the server beyond it. */
  const toProxy = (proxy: URL, { connect }: { connect: buildConnector.connector }) =>
    new Pool(proxy.origin, {
      connect: (options, callback) =>
        connect(options, (...[error, socket]) =>
          error ? callback(proxyError(proxy, error), null) : callback(null, socket),
        ),
    });

  return new EnvHttpProxyAgent({
    httpProxy,
    httpsProxy,
    noProxy: noProxy === "*" ? "*" : [...thisMachine, noProxy].join(),
    proxyTunnel: false, // for http:, which many proxies do not tunnel
    clientFactory: (proxy, options) => toProxy(proxy, options as { connect: buildConnector.connector }),
    factory: (origin, options) =>
      String(origin) === httpProxy
        ? toProxy(new URL(httpProxy), options as { connect: buildConnector.connector })
        : new Pool(origin, options),
  });
}

/** Whether downloads may go through a proxy. */
export function hasProxy(): boolean {
  return setting("HTTP_PROXY") !== "" || setting("HTTPS_PROXY") !== "";
}

function setting(name: string): string {
  return process.env[name.toLowerCase()] || process.env[name] || "";
}

/** The address, as `URL` writes it; empty for none. As in curl, the `http://` may be left out. */
function proxyNamedIn(name: string): string {
  const given = setting(name).trim();
  if (given === "") return "";
  try {
    const { href, protocol, username, password } = new URL(
      /^[a-z][a-z\d+.-]*:\/\//i.test(given) ? given : `http://${given}`,
    );
    decodeURIComponent(username + password);
    if (/^https?:$/.test(protocol)) return href;
  } catch {} // said below
  const shown = given.replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/i, "$1…@");
  throw new SourceUnavailableError(fetchText.why.notAProxy(name, JSON.stringify(shown)));
}

function proxyError(proxy: URL, error: NodeJS.ErrnoException): SourceUnavailableError {
  const { proxyUnknown, proxyRefuses, proxyAway } = fetchText.why;
  switch (error.code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new SourceUnavailableError(proxyUnknown(proxy.host));
    case "ECONNREFUSED":
      return new SourceUnavailableError(proxyRefuses(proxy.host));
    default:
      return new SourceUnavailableError(proxyAway(proxy.host, error.code ?? error.message));
  }
}
