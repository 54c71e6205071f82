import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { request as get } from "node:http";
import { request as getSecurely } from "node:https";
import { hostname } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { Hosts } from "@six-steps/classroom/internal/server/hosts.js";
import { roomBefore } from "@six-steps/classroom/internal/server/roomBefore.js";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
after(remove);

test("a class remembers where students opened it, and says when nothing leads there any more", () => {
  const settings = new Map<string, string>();
  const store = {
    setting: (name: string) => settings.get(name),
    set: (name: string, value: string) => void settings.set(name, value),
  };
  const [monday, named, today] = ["http://10.0.0.7:8900", "http://room.example:8900", "http://10.0.0.9:8900"];
  assert.equal(roomBefore(store, [monday]), undefined, "the first time");
  assert.equal(roomBefore(store, ["http://localhost:8900"]), undefined, "this machine alone");
  assert.equal(roomBefore(store, [named, monday]), undefined, "one more");
  assert.equal(roomBefore(store, [named, today]), undefined, "the name stays");
  assert.equal(roomBefore(store, [monday]), named);
  assert.equal(roomBefore(store, [monday]), undefined, "said once");
  assert.equal(roomBefore(store, ["http://10.0.0.7:8901"]), monday, "another port");
});

test("a request is known by any address of the machine and by its names, and by nobody else's", () => {
  const hosts = new Hosts({ host: "0.0.0.0", port: 8900, names: ["Room.School.example"] });
  const known = [
    "192.168.1.20:8900",
    "127.0.0.1:8900",
    "[::1]:8900",
    "localhost:8900",
    "localhost",
    "room.school.example:8900",
  ];
  for (const host of [...known, `${hostname()}:8900`]) assert.equal(hosts.isKnown(host), true, host);
  const strange = [
    "evil.example:8900",
    "localhost.evil.example",
    "192.168.1.20.evil.example:8900",
    "",
    "room.school.example.evil:8900",
  ];
  for (const host of strange) assert.equal(hosts.isKnown(host), false, host);
  assert.equal(hosts.isTeachers("127.0.0.1:8900"), true);
  for (const host of ["localhost:8900", "127.0.0.1:80", undefined])
    assert.equal(hosts.isTeachers(host), false, host);
});

test("the room's link has the name that the teacher gives, and the machine's address where there is none", () => {
  assert.equal(new Hosts({ host: "127.0.0.1", port: 1 }).room[0], "http://localhost:1");
  assert.equal(new Hosts({ host: "10.0.0.7", port: 1 }).room[0], "http://10.0.0.7:1");
  const named = new Hosts({ host: "10.0.0.7", port: 1, names: ["room.example"], isSecure: true });
  assert.deepEqual(named.room, ["https://room.example:1", "https://10.0.0.7:1"]);
});

interface Answer {
  status: number;
  text: string;
}

function ask(address: string, headers: Record<string, string>, method = "GET"): Promise<Answer> {
  const start = address.startsWith("https") ? getSecurely : get;
  return new Promise((resolve, reject) => {
    const asked = start(address, { headers, method, rejectUnauthorized: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on("error", reject).end();
  });
}

describe("a class's server", () => {
  test("answers nobody who thinks that it is another one, and no page of another site", async () => {
    const program = new ClassProgram([
      "--port",
      String(await freePort()),
      "--file",
      join(folder, "hosts.sqlite"),
    ]);
    const { server, teacher } = await program.open();
    const { port } = new URL(server);
    assert.equal((await ask(`${server}/api/class`, {})).status, 200);
    for (const [address, headers] of [
      [`${server}/api/class`, { host: `evil.example:${port}` }],
      [`${teacher}/teacher/`, { host: `evil.example:${port}` }],
      [`${server}/api/class`, { origin: "http://evil.example" }],
      [`${server}/api/class`, { origin: "null" }],
    ] as const) {
      const { status, text } = await ask(address, headers);
      assert.equal(status, 403, JSON.stringify(headers));
      assert.equal(JSON.parse(text).reason, "origin");
    }
    await program.stop();
  });

  test("serves the room by HTTPS with a certificate, and the teacher's page on this machine without one", async () => {
    const [cert, key, other] = ["cert.pem", "key.pem", "other.pem"].map((name) => join(folder, name));
    const make = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=room"];
    const names = "subjectAltName=DNS:room.example,DNS:*.room.example";
    execFileSync("openssl", [...make, "-addext", names, "-keyout", key, "-out", cert], { stdio: "ignore" });
    execFileSync("openssl", ["genrsa", "-out", other, "2048"], { stdio: "ignore" });
    const args = ["--port", String(await freePort()), "--file", join(folder, "tls.sqlite")];
    const program = new ClassProgram([...args, "--tls", cert, key]);
    const { server, teacher } = await program.open();
    assert.match(server, /^https:\/\/room\.example:\d+$/);
    assert.match(teacher, /^http:\/\/127\.0\.0\.1:\d+$/);
    const { port } = new URL(server);
    assert.equal(
      (await ask(`https://127.0.0.1:${port}/api/class`, { host: `room.example:${port}` })).status,
      200,
    );
    assert.equal((await ask(`${teacher}/teacher/`, {})).status, 200);
    assert.equal((await ask(`https://127.0.0.1:${port}/teacher/`, {})).status, 403);
    await program.stop();

    for (const [files, said] of [
      [[cert, other], /The key in .*other\.pem does not belong to the certificate in .*cert\.pem\./],
      [[key, key], /key\.pem does not have a certificate in PEM\./],
      [[cert, join(folder, "none.pem")], /none\.pem cannot be read \(ENOENT\)\./],
      [[cert], /--tls needs the paths of a certificate and of its key after it\./],
    ] as const) {
      const refused = new ClassProgram([...args, "--tls", ...files]);
      assert.equal(await refused.ended, 1);
      assert.match(refused.output, said);
    }
  });
});
