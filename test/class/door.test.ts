import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, cookieOf, enter, temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
let program: ClassProgram;
let open: Awaited<ReturnType<ClassProgram["open"]>>;
let args: string[];

before(async () => {
  args = ["--port", String(await freePort()), "--file", join(folder, "class.sqlite")];
  program = new ClassProgram(args);
  open = await program.open();
});

after(async () => {
  await program.stop();
  remove();
});

const door = (cookie: string) => fetch(`${open.teacher}/api/teacher/door`, { headers: { cookie } });
const withSecret = (secret: string) => `${open.teacher}/teacher/#${secret}`;

test("the page's address opens it once; then another is printed, and the cookie goes on over restarts", async () => {
  const entered = await enter(open.page);
  assert.equal(entered.status, 200);
  const cookie = cookieOf(entered);
  assert.equal((await door(cookie)).status, 200);

  const again = await enter(open.page);
  assert.equal(again.status, 403, "a browser's history shows an address that is void");
  assert.match((await again.json()).message, /has been used before/);
  const next = await program.nextPage();
  assert.notEqual(next, open.page);
  assert.equal((await enter(next)).status, 200);

  await program.stop("SIGKILL");
  program = new ClassProgram(args);
  const reopened = await program.open();
  assert.equal((await door(cookie)).status, 200);
  for (const used of [open.page, next]) assert.equal((await enter(used)).status, 403, "void for good");
  assert.equal((await enter(reopened.page)).status, 200);
});

test("no number of wrong or used secrets keeps the right one out", async () => {
  const statuses = new Set<number>();
  for (let n = 0; n < 30; n++) statuses.add((await enter(withSecret(`wrong-${n}`))).status);
  assert.deepEqual(statuses, new Set([403, 429]));
  for (let n = 0; n < 30; n++)
    assert.equal((await enter(open.page)).status, 403, "a used one counts as none");
  const right = await program.nextPage();
  assert.equal((await enter(right)).status, 200);
});

test("a cookie of the same name from another port of this machine hides the teacher's own from nobody", async () => {
  await program.stop();
  program = new ClassProgram(args);
  const { page } = await program.open();
  const [name, value] = cookieOf(await enter(page)).split("=");
  assert.equal((await door(`${name}=bad; ${name}=${value}`)).status, 200);
  assert.equal((await door(`other=x; ${name}=; ${name}=worse; ${name}=${value}; ${name}=bad`)).status, 200);
  assert.equal((await door(`${name}=bad; ${name}=worse`)).status, 403);
  assert.equal((await door(`x${name}=${value}`)).status, 403);
});
