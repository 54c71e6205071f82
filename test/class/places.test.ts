import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { after, test } from "node:test";
import { Classroom } from "@six-steps/classroom/internal/server/classroom.js";
import { clientAddress } from "@six-steps/classroom/internal/server/clientAddress.js";
import { JoinLimit } from "@six-steps/classroom/internal/server/joinLimit.js";
import { RefusedError } from "@six-steps/classroom/internal/server/refused.js";
import { Store } from "@six-steps/classroom/internal/server/store.js";
import type { Report } from "six-steps/internal/class/protocol.js";
import { temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
after(remove);

const newReport = (code: string, name: string): Report => ({
  code,
  name,
  key: randomBytes(32).toString("base64url"),
  outcomes: [],
  helpCalls: [],
});

const reasonOf = (error: unknown) => (error instanceof RefusedError ? error.reason : String(error));

test("a machine that joins as often as it can leaves room for whoever comes from another address", async () => {
  const store = new Store(join(folder, "one-machine.sqlite"));
  const heldBack: string[] = [];
  const classroom = new Classroom(store, {
    onHeldBack: (address) => heldBack.push(address),
    clock: () => 0, // however long it takes here
  });
  const tries = Array.from({ length: 450 }, (_, n) => newReport(store.code, `Bot ${n}`));
  const results = await Promise.allSettled(tries.map((one) => classroom.take(one, "192.0.2.66")));
  assert.equal(results.filter(({ status }) => status === "fulfilled").length, 100);
  const rest = results.flatMap((one) => (one.status === "rejected" ? [reasonOf(one.reason)] : []));
  assert.deepEqual(new Set(rest), new Set(["wait"]));
  assert.deepEqual(heldBack, ["192.0.2.66"], "the teacher is told once");
  await classroom.take(newReport(store.code, "Kim"), "192.0.2.7");
  store.close();
});

test("the limit of an address grows with time up to half of the class, and the teacher can raise it", () => {
  let now = 0;
  const limit = new JoinLimit({ atOnce: 100, places: 400, now: () => now });
  const joinAll = (from: number) => {
    let joined = 0;
    while (limit.wait("nat") === 0 && joined < 1000) limit.joined(from + joined++, "nat");
    return joined;
  };
  assert.equal(joinAll(0), 100);
  assert.ok(limit.wait("nat") <= 2);
  now += 60_000;
  assert.equal(joinAll(100), 30, "a minute later, 30 more");
  now += 3_600_000;
  assert.equal(joinAll(130), 70, "an hour later, half of the class and no more");
  assert.equal(limit.wait("nat"), Number.POSITIVE_INFINITY);
  limit.removed(5);
  assert.notEqual(limit.wait("nat"), Number.POSITIVE_INFINITY, "whoever was removed leaves the place");
  const raised = new JoinLimit({ atOnce: 400, places: 400 });
  for (let n = 0; n < 400; n++) {
    assert.equal(raised.wait("hub"), 0);
    raised.joined(n, "hub");
  }
});

test("one machine is one address, however many it may choose from", () => {
  assert.equal(clientAddress("::ffff:192.0.2.7"), clientAddress("192.0.2.7"));
  assert.equal(clientAddress("2001:db8:1:2:aaaa::1"), clientAddress("2001:db8:1:2::ffff:9"));
  assert.equal(clientAddress("fe80::1%eth0"), clientAddress("fe80::2"));
  assert.notEqual(clientAddress("2001:db8:1:2::1"), clientAddress("2001:db8:1:3::1"));
  assert.notEqual(clientAddress("192.0.2.7"), clientAddress("192.0.2.8"));
});

test("a student whom the teacher removes is gone with all checks, and does not come back by itself", async () => {
  const store = new Store(join(folder, "removal.sqlite"));
  const classroom = new Classroom(store);
  const outcome = () => ({
    id: randomUUID(),
    exercise: "outputLayer.softmax",
    kind: "incorrect" as const,
    misconception: "not-divided",
    age: 0,
  });
  const bad = { ...newReport(store.code, "Bad"), outcomes: [outcome(), outcome()] };
  const good = { ...newReport(store.code, "Good"), outcomes: [outcome()] };
  const call = { id: randomUUID(), exercise: "outputLayer.softmax", code: "x", message: "y", age: 0 };
  const { id } = await classroom.take({ ...bad, helpCalls: [call] }, "192.0.2.1");
  await classroom.take(good, "192.0.2.1");
  assert.equal(classroom.remove(id), true);
  assert.equal(classroom.remove(id), false);
  assert.deepEqual(
    [...classroom.students.values()].map(({ name }) => name),
    ["Good"],
  );
  assert.deepEqual(classroom.openHelpCalls(), []);
  assert.equal([...classroom.book.progress()].length, 1);
  assert.deepEqual(
    classroom.book.wrongAnswers().map(({ times, students }) => [times, students]),
    [[1, 1]],
  );
  await assert.rejects(classroom.take(bad, "192.0.2.1"), ({ reason }) => reason === "removed");
  store.close();
  const again = new Store(join(folder, "removal.sqlite"));
  const later = new Classroom(again);
  assert.deepEqual(
    [...later.students.values()].map(({ name }) => name),
    ["Good"],
  );
  assert.equal([...later.book.progress()].length, 1);
  await assert.rejects(later.take(bad, "192.0.2.1"), ({ reason }) => reason === "removed");
  await later.take(newReport(again.code, "Bad"), "192.0.2.1"); // with a new key, as after leaveClass()
  again.close();
});
