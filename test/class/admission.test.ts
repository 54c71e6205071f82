import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { after, test } from "node:test";
import { Classroom } from "@six-steps/classroom/internal/server/classroom.js";
import { putAside } from "@six-steps/classroom/internal/server/putAside.js";
import { RefusedError } from "@six-steps/classroom/internal/server/refused.js";
import { Store } from "@six-steps/classroom/internal/server/store.js";
import type { Report } from "six-steps/internal/class/protocol.js";
import { temporaryFolder } from "./classProgram.js";
import { randomly } from "./randomly.js";

const { folder, remove } = temporaryFolder();
after(remove);

let files = 0;
const newFile = () => join(folder, `admission-${files++}.sqlite`);

const report = (code: string, name = "Kim"): Report => ({
  code,
  name,
  key: randomBytes(32).toString("base64url"),
  outcomes: [],
  helpCalls: [],
});

/** Why a report gets no, or `taken`. */
async function reasonOf(classroom: Classroom, sent: Report, address: string): Promise<string> {
  try {
    await classroom.take(sent, address);
    return "taken";
  } catch (error) {
    if (error instanceof RefusedError) return error.reason;
    throw error;
  }
}

test("whatever wrong codes come from one address or many, a right one always gets in", async () => {
  for (let seed = 1; seed <= 25; seed++) {
    const random = randomly(seed);
    const store = new Store(newFile());
    const classroom = new Classroom(store);
    const addresses = Array.from({ length: random.of([1, 2, 50]) }, (_, i) => `192.0.2.${i}`);
    const wrong = () =>
      random.of(["", "AAAAAA", "AAA-AAA", store.code.slice(1), `${store.code}A`, String(random.below(1e6))]);
    for (let n = 0; n < 20; n++) {
      for (let tries = random.below(40); tries > 0; tries--) {
        assert.notEqual(await reasonOf(classroom, report(wrong()), random.of(addresses)), "taken");
      }
      const typed = random.of([
        store.code,
        store.code.toLowerCase(),
        `${store.code.slice(0, 3)}-${store.code.slice(3)}`,
      ]);
      assert.equal(await reasonOf(classroom, report(typed), random.of(addresses)), "taken", `seed ${seed}`);
    }
    store.close();
  }
});

test("wrong codes have to wait after 20, each address for itself", async () => {
  const store = new Store(newFile());
  const classroom = new Classroom(store);
  const guesses: string[] = [];
  for (let n = 0; n < 25; n++) guesses.push(await reasonOf(classroom, report("AAAAAA"), "192.0.2.1"));
  assert.deepEqual(guesses.slice(0, 20), Array(20).fill("code"));
  assert.deepEqual(guesses.slice(21), Array(4).fill("wait"));
  assert.equal(await reasonOf(classroom, report("AAAAAA"), "192.0.2.2"), "code");
  store.close();
});

test("the codes of all classes before are told from wrong ones, and count as none", async () => {
  const file = newFile();
  const former: string[] = [];
  for (let week = 0; week < 3; week++) {
    const store = new Store(file);
    former.push(store.code);
    store.close();
    putAside(file, new Date(Date.UTC(2026, 0, 1 + week)));
  }
  const store = new Store(file);
  const classroom = new Classroom(store);
  for (let n = 0; n < 60; n++) {
    const sent = report(former[n % 3]);
    assert.equal(await reasonOf(classroom, sent, "192.0.2.1"), "ended");
  }
  await assert.rejects(classroom.take(report(former[0]), "192.0.2.1"), {
    message: "That class has ended; ask your teacher for today's line.",
  });
  assert.equal(await reasonOf(classroom, report("AAAAAA"), "192.0.2.1"), "code", "none of them has counted");
  store.close();
});
