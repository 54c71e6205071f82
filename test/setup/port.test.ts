import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import test from "node:test";
import { SetupError } from "#setup/errors.mjs";
import { choosePort } from "#setup/jupyter/port.mjs";

/** Takes a port, any or the given one, for as long as `use` runs. */
async function whileTaken(use: (port: number) => Promise<void>, wanted = 0): Promise<void> {
  const server = createServer().listen(wanted, "127.0.0.1");
  try {
    await once(server, "listening");
    await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

test("a port that is asked for and taken is named, with the command for one that is free", async () => {
  await whileTaken(async (port) => {
    const error = await choosePort(port).catch((error) => error);
    assert.ok(error instanceof SetupError);
    assert.equal(error.message, `Port ${port} is in use by another program.`);
    const free = Number(/^npm start -- --port (\d+)$/.exec(error.mend[0])?.[1]);
    assert.equal(await choosePort(free), free);
  });
});

test("a port that is asked for and free is taken, though others are free before it", async () => {
  let free = 0;
  await whileTaken(async (port) => {
    free = port;
  });
  assert.equal(await choosePort(free), free);
});

test("with no wish, a taken 8888 leads to the next free port", async () => {
  const first = await choosePort();
  await whileTaken(async () => assert.ok((await choosePort()) > first), first);
});
