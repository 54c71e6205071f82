import { createHmac } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { RateLimit } from "./rateLimit.js";
import { RefusedError } from "./refused.js";
import { isEqualSecret } from "./secrets.js";

const oneMonth = 30 * 86_400;

/**
 * Lets the teacher in and nobody else. The secret stands in the address behind #, which browsers do not send; the page
 * hands it in once and gets a cookie that scripts cannot read.
 */
export class TeacherDoor {
  readonly #secret: string;
  readonly #cookieName: string;
  readonly #cookie: string;
  readonly #wrongSecrets = new RateLimit({ burst: 10, perSecond: 0.2 });

  /** @param port pages of all ports of a machine share their cookies */
  constructor(secret: string, port: number) {
    this.#secret = secret;
    this.#cookieName = `six-steps-class-${port}`;
    this.#cookie = createHmac("sha256", secret).update("the teacher's cookie").digest("base64url");
  }

  /**
   * @returns the cookie, as a header's value
   * @throws {RefusedError}
   */
  enter(secret: unknown, address: string): string {
    const seconds = this.#wrongSecrets.wait(address);
    if (seconds > 0) throw new RefusedError("wait", `Try again in ${seconds} s.`, { seconds });
    if (typeof secret !== "string" || !isEqualSecret(secret, this.#secret)) {
      this.#wrongSecrets.count(address);
      throw new RefusedError("secret", noEntry);
    }
    return `${this.#cookieName}=${this.#cookie}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${oneMonth}`;
  }

  /** @throws {RefusedError} for whoever has no cookie, and for a page of another site */
  check({ headers, method }: IncomingMessage): void {
    const cookies = (headers.cookie ?? "").split(/;\s*/).map((one) => one.split("="));
    const cookie = cookies.find(([name]) => name === this.#cookieName)?.[1];
    if (cookie === undefined || !isEqualSecret(cookie, this.#cookie))
      throw new RefusedError("secret", noEntry);
    if (method !== "GET") checkOrigin(headers);
  }
}

const noEntry = "This page is the teacher's. Open it by the address that npm run class has printed.";

/** @throws {RefusedError} for what another site's page sends */
function checkOrigin({ origin, host }: IncomingHttpHeaders): void {
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new RefusedError("origin", "This may only be asked for by the class's own page.");
  }
}
