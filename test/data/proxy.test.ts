import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { SourceUnavailableError } from "six-steps/internal/errors/sourceUnavailableError.js";
import { download } from "six-steps/internal/platform/node/datasets/download/download.js";
import { hasOpenssl, makeCertificate } from "./certificates.js";
import { setEnvironment } from "./environment.js";
import { type Answer, closedPort, ranged, serve } from "./fileServer.js";
import { serveProxy } from "./proxyServer.js";
import { pictures, temporaryFolder } from "./smallDataset.js";

const { gz, file } = pictures;
const skip = !hasOpenssl && "openssl is not on this machine";

const noSettings = Object.fromEntries(
  ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].flatMap((name) => [
    [name, undefined],
    [name.toLowerCase(), undefined],
  ]),
);

/** Downloads in this process, under these settings and no other of their kind. */
async function from(
  t: TestContext,
  url: string,
  settings: Record<string, string | undefined>,
): Promise<Buffer> {
  setEnvironment(t, { ...noSettings, ...settings });
  const part = join(await temporaryFolder(t), "file.part");
  await download(new URL(file.name, url), part, { maxBytes: 20_000, connectSeconds: 5, pauseSeconds: 0.02 });
  return readFile(part);
}

async function unavailable(downloading: Promise<Buffer>, reason: RegExp): Promise<string> {
  let message = "";
  await assert.rejects(downloading, (error) => {
    assert.ok(error instanceof SourceUnavailableError, String(error));
    assert.match(error.message, reason);
    ({ message } = error);
    return true;
  });
  return message;
}

/** A server of this machine, under a name that only the proxies here know. */
async function serveElsewhere(t: TestContext, answer: Answer = ranged) {
  const server = await serve(t, answer);
  return { url: server.url.replace("127.0.0.1", "files.test"), requests: server.requests };
}

/** The same over TLS, and the certificate to be trusted. */
async function serveTls(t: TestContext, host = "files.test") {
  const { authority, ...shown } = makeCertificate(await temporaryFolder(t), host);
  const server = createServer(shown, (request, response) => ranged(request, response, gz));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const place = `files.test:${(server.address() as AddressInfo).port}`;
  return { url: `https://${place}/`, place, authority };
}

const script = `
  import { download } from "six-steps/internal/platform/node/datasets/download/download.js";
  const [url, part] = process.argv.slice(1);
  const timings = { connectSeconds: 5, pauseSeconds: 0.02 };
  await download(new URL(url), part, { maxBytes: 20000, ...timings }).catch((error) => {
    console.log(error.name + ": " + error.message);
  });
`;

/** Downloads in a process of its own: Node reads NODE_EXTRA_CA_CERTS only when it starts. Answers what that said. */
async function fromTls(t: TestContext, url: string, settings: Record<string, string>) {
  const part = join(await temporaryFolder(t), "file.part");
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, url + file.name, part], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  await once(child, "close");
  return { said, bytes: await readFile(part).catch(() => undefined) };
}

for (const name of ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"]) {
  test(`${name}: https goes through a tunnel, with the certificates of NODE_EXTRA_CA_CERTS`, {
    skip,
  }, async (t) => {
    const { url, place, authority } = await serveTls(t);
    const proxy = await serveProxy(t);
    const settings = { [name]: `http://${proxy.host}`, NODE_EXTRA_CA_CERTS: authority };
    assert.deepEqual(await fromTls(t, url, settings), { said: "", bytes: gz });
    assert.deepEqual(proxy.requests, [`CONNECT ${place}`]);
  });
}

test("a certificate that nobody trusts, or of another host, is named, and what would make it trusted", {
  skip,
}, async (t) => {
  const proxy = await serveProxy(t);
  const HTTPS_PROXY = `http://${proxy.host}`;
  const strange = await serveTls(t);
  const { said } = await fromTls(t, strange.url, { HTTPS_PROXY });
  assert.match(
    said,
    /^SourceUnavailableError: files\.test:\d+ shows a certificate that is not trusted \([A-Z_]+\)/,
  );
  assert.match(said, /NODE_EXTRA_CA_CERTS=<file\.pem>/);
  const other = await serveTls(t, "other.test");
  const mismatch = await fromTls(t, other.url, { HTTPS_PROXY, NODE_EXTRA_CA_CERTS: other.authority });
  assert.match(mismatch.said, /^SourceUnavailableError: .*certificate.*ALTNAME/);
});

test("a tunnel that is cut is opened again, and the download goes on where it stopped", {
  skip,
}, async (t) => {
  const { url, place, authority } = await serveTls(t);
  const proxy = await serveProxy(t, { cutAfter: [6000] });
  const settings = { HTTPS_PROXY: `http://${proxy.host}`, NODE_EXTRA_CA_CERTS: authority };
  assert.deepEqual(await fromTls(t, url, settings), { said: "", bytes: gz });
  assert.deepEqual(proxy.requests, [`CONNECT ${place}`, `CONNECT ${place}`]);
});

for (const name of ["HTTP_PROXY", "http_proxy"]) {
  test(`${name}: http is asked of the proxy, without a tunnel`, async (t) => {
    const { url } = await serveElsewhere(t);
    const proxy = await serveProxy(t);
    assert.deepEqual(await from(t, url, { [name]: `http://${proxy.host}` }), gz);
    assert.deepEqual(proxy.requests, [`GET ${url}${file.name}`]);
  });
}

test("HTTPS_PROXY is for https alone, and lower case comes first", async (t) => {
  const proxy = await serveProxy(t);
  const other = await serveProxy(t);
  const near = await serve(t, ranged);
  assert.deepEqual(await from(t, near.url, { HTTPS_PROXY: `http://${proxy.host}` }), gz);
  const { url } = await serveElsewhere(t);
  await from(t, url, { HTTP_PROXY: `http://${other.host}`, http_proxy: `http://${proxy.host}` });
  assert.deepEqual([proxy.requests.length, other.requests.length], [1, 0]);
});

test("an address may lack http:// and hold a name and a password, which are sent decoded", async (t) => {
  const { url } = await serveElsewhere(t);
  const proxy = await serveProxy(t);
  assert.deepEqual(await from(t, url, { HTTP_PROXY: `kim:p%40ss%3Aw%C3%B6rd@${proxy.host}` }), gz);
  const [, credentials = ""] = proxy.authorizations[0]?.split(" ") ?? [];
  assert.equal(Buffer.from(credentials, "base64").toString(), "kim:p@ss:wörd");
});

for (const [status, reason] of [
  [407, /^the proxy asks for a name and a password \(HTTP status 407\).*HTTPS_PROXY=http:\/\/name:password@/],
  [403, /^the proxy does not connect to files\.test \(HTTP status 403\)/],
  [502, /^the proxy does not connect to files\.test \(HTTP status 502\)/],
] as const) {
  test(`a proxy that refuses a tunnel with ${status} is said so, and asked once`, async (t) => {
    const proxy = await serveProxy(t, { refuse: status });
    await unavailable(from(t, "https://files.test/", { HTTPS_PROXY: `http://${proxy.host}` }), reason);
    assert.deepEqual(proxy.requests, ["CONNECT files.test:443"]);
  });
}

test("a proxy that wants a password for http says so too", async (t) => {
  const proxy = await serveProxy(t, { refuse: 407 });
  await unavailable(
    from(t, "http://files.test/", { HTTP_PROXY: `http://${proxy.host}` }),
    /asks for a name and a password/,
  );
});

for (const scheme of ["http", "https"]) {
  test(`a proxy for ${scheme} that is down, or has no address, is told from the server beyond it`, async (t) => {
    const name = `${scheme.toUpperCase()}_PROXY`;
    const down = new URL(await closedPort()).host;
    await unavailable(
      from(t, `${scheme}://files.test/`, { [name]: `http://${down}` }),
      new RegExp(`^the proxy ${down}, which HTTPS_PROXY or HTTP_PROXY names, refuses the connection$`),
    );
    await unavailable(
      from(t, `${scheme}://files.test/`, { [name]: "http://no-such-proxy.invalid:3128" }),
      /^the proxy no-such-proxy\.invalid:3128, .*cannot be looked up$|^no answer/,
    );
  });
}

for (const address of [
  "ftp://proxy.test:21",
  "socks5://kim:secret@proxy.test",
  "http://kim:se%cret@proxy.test",
  "kim:se%cret@proxy.test:3128",
  "http://",
  "a b",
]) {
  test(`the address ${address} of a proxy is refused by its name, and no password is shown`, async (t) => {
    const said = await unavailable(
      from(t, "https://files.test/", { HTTPS_PROXY: address }),
      /^HTTPS_PROXY must be the address of an HTTP proxy, such as http:\/\/proxy\.example\.org:8080, but is "/,
    );
    assert.doesNotMatch(said, /se%?cret/);
  });
}

test("the hosts in NO_PROXY, and below them, are reached without the proxy; others are not", async (t) => {
  const proxy = await serveProxy(t);
  const HTTP_PROXY = `http://${proxy.host}`;
  const { url } = await serveElsewhere(t);
  const { port } = new URL(url);
  for (const settings of [
    { NO_PROXY: "files.test" },
    { no_proxy: "files.test" },
    { NO_PROXY: "elsewhere.org, FILES.test" },
    { NO_PROXY: ".test" },
    { NO_PROXY: "test" },
    { NO_PROXY: `files.test:${port}` },
    { NO_PROXY: "*" },
  ]) {
    // the name is known to the proxy alone
    await unavailable(
      from(t, url, { HTTP_PROXY, ...settings }),
      /^the name files\.test cannot be looked up|^no answer/,
    );
  }
  assert.deepEqual(proxy.requests, []);
  for (const NO_PROXY of ["iles.test", "more.files.test", `files.test:${Number(port) + 1}`, ""]) {
    assert.deepEqual(await from(t, url, { HTTP_PROXY, NO_PROXY }), gz);
  }
  assert.equal(proxy.requests.length, 4);
});

test("this machine is never asked through a proxy", async (t) => {
  const proxy = await serveProxy(t, { refuse: 502 });
  const { url } = await serve(t, ranged);
  for (const near of [url, url.replace("127.0.0.1", "localhost")]) {
    assert.deepEqual(
      await from(t, near, { HTTP_PROXY: `http://${proxy.host}`, NO_PROXY: "elsewhere.org" }),
      gz,
    );
  }
  assert.deepEqual(proxy.requests, []);
});

test("where no name can be looked up and no proxy is set, the setting is named", async (t) => {
  await unavailable(
    from(t, "http://files.test/", {}),
    /\(behind a proxy, set HTTPS_PROXY to its address\)$|^no answer/,
  );
});
