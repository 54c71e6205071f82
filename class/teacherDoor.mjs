// @ts-check
import { createHmac } from "node:crypto";
import { RateLimit } from "./rateLimit.mjs";
import { RefusedError } from "./refused.mjs";
import { isEqualSecret } from "./secrets.mjs";

const oneMonth = 30 * 86_400;

/**
 * Lets the teacher in and nobody else. The secret stands in the address behind #, which browsers do not send; the page
 * hands it in once and gets a cookie that scripts cannot read.
 */
export class TeacherDoor {
  #secret;
  #cookieName;
  #cookie;
  #wrongSecrets = new RateLimit({ burst: 10, perSecond: 0.2 });

  /**
   * @param {string} secret
   * @param {number} port pages of all ports of a machine share their cookies
   */
  constructor(secret, port) {
    this.#secret = secret;
    this.#cookieName = `six-steps-class-${port}`;
    this.#cookie = createHmac("sha256", secret).update("the teacher's cookie").digest("base64url");
  }

  /**
   * @param {unknown} secret
   * @param {string} address
   * @returns {string} the cookie, as a header's value
   * @throws {RefusedError}
   */
  enter(secret, address) {
    const seconds = this.#wrongSecrets.wait(address);
    if (seconds > 0) throw new RefusedError("wait", `Try again in ${seconds} s.`, { seconds });
    if (typeof secret !== "string" || !isEqualSecret(secret, this.#secret)) {
      this.#wrongSecrets.count(address);
      throw new RefusedError("secret", noEntry);
    }
    return `${this.#cookieName}=${this.#cookie}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${oneMonth}`;
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @throws {RefusedError} for whoever has no cookie, and for a page of another site
   */
  check({ headers, method }) {
    const cookies = (headers.cookie ?? "").split(/;\s*/).map((one) => one.split("="));
    const cookie = cookies.find(([name]) => name === this.#cookieName)?.[1];
    if (cookie === undefined || !isEqualSecret(cookie, this.#cookie))
      throw new RefusedError("secret", noEntry);
    if (method !== "GET") checkOrigin(headers);
  }
}

const noEntry = "This page is the teacher's. Open it by the address that npm run class has printed.";

/**
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @throws {RefusedError} for what another site's page sends
 */
export function checkOrigin({ origin, host }) {
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new RefusedError("origin", "This may only be asked for by the class's own page.");
  }
}
