import { createHmac } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { RateLimit } from "./rateLimit.js";
import { RefusedError } from "./refused.js";
import { isEqualSecret } from "./secrets.js";
import { serverText } from "./serverText.js";
import type { Store } from "./store.js";

const oneMonth = 30 * 86_400;

export interface TeacherDoorOptions {
  store: Pick<Store, "cookieSecret" | "entry" | "renewEntry" | "isFormerSecret">;
  /** Pages of all ports of a machine share their cookies. */
  port: number;
  /** Told when the page's address has been used, so that there is another one. */
  onEntered: () => void;
}

/**
 * Lets the teacher in and nobody else. The page's address ends with a secret behind #, which browsers do not send; the
 * page hands it in and gets a cookie that scripts cannot read. The secret is void then: browsers keep addresses in their
 * history, and show them as somebody types.
 */
export class TeacherDoor {
  readonly #store: TeacherDoorOptions["store"];
  readonly #onEntered: () => void;
  readonly #cookieName: string;
  readonly #cookie: string;
  readonly #wrongSecrets = new RateLimit({ burst: 10, perSecond: 0.2 });

  constructor({ store, port, onEntered }: TeacherDoorOptions) {
    this.#store = store;
    this.#onEntered = onEntered;
    this.#cookieName = `six-steps-class-${port}`;
    this.#cookie = createHmac("sha256", store.cookieSecret)
      .update("the teacher's cookie")
      .digest("base64url");
  }

  /**
   * @returns the cookie, as a header's value
   * @throws {RefusedError}
   */
  enter(secret: unknown, address: string): string {
    if (typeof secret !== "string" || !isEqualSecret(secret, this.#store.entry)) {
      throw this.#wrongSecret(String(secret), address);
    }
    this.#store.renewEntry();
    this.#onEntered();
    return `${this.#cookieName}=${this.#cookie}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${oneMonth}`;
  }

  /** @throws {RefusedError} for whoever has no cookie */
  check({ headers }: IncomingMessage): void {
    if (!this.#cookies(headers).some((cookie) => isEqualSecret(cookie, this.#cookie))) {
      throw new RefusedError("secret", serverText.noEntry);
    }
  }

  /** All of our name: a page of another port of this machine may have set one, too. */
  #cookies({ cookie = "" }: IncomingHttpHeaders): string[] {
    const start = `${this.#cookieName}=`;
    return cookie
      .split(/;\s*/)
      .filter((one) => one.startsWith(start))
      .map((one) => one.slice(start.length));
  }

  #wrongSecret(secret: string, address: string): RefusedError {
    if (this.#store.isFormerSecret(secret)) return new RefusedError("secret", serverText.usedBefore);
    const seconds = this.#wrongSecrets.wait(address);
    if (seconds > 0) return new RefusedError("wait", serverText.noEntry, { seconds });
    this.#wrongSecrets.count(address);
    return new RefusedError("secret", serverText.noEntry);
  }
}
