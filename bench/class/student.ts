import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { OutboxItem } from "six-steps/internal/class/outbox.js";
import { postReport } from "six-steps/internal/class/postReport.js";

/** One who checks an exercise about once a second, and sends again what was not answered. */
export class Student {
  #membership;
  #unsent: OutboxItem[] = [];
  /** The ids of the outcomes that the server has said it took. */
  acknowledged: string[] = [];
  /** How long each report took that was taken. */
  milliseconds: number[] = [];
  /** How many reports were not taken. */
  unanswered = 0;

  constructor(membership: { server: string; code: string; name: string }) {
    const key = randomBytes(32).toString("base64url");
    this.#membership = { ...membership, key, earlier: {}, mistyped: [] };
  }

  async join() {
    while ((await postReport(this.#membership, [])).kind !== "taken") await sleep(100);
  }

  /** @param end by this process's clock */
  async reportUntil(end: number) {
    while (performance.now() < end) {
      await sleep(500 + Math.random() * 1000);
      this.#unsent.push({
        at: Date.now(),
        outcome: {
          id: randomUUID(),
          exercise: "outputLayer.softmax",
          kind: "incorrect",
          misconception: null,
        },
      });
      await this.#send();
    }
  }

  async #send() {
    const items = this.#unsent.slice(0, 50);
    const start = performance.now();
    const answer = await postReport(this.#membership, items);
    if (answer.kind !== "taken") {
      this.unanswered++;
      return;
    }
    this.milliseconds.push(performance.now() - start);
    this.acknowledged.push(...items.map(({ outcome }) => outcome?.id ?? ""));
    this.#unsent.splice(0, items.length);
  }
}
