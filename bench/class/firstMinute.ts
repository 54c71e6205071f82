import { Agent, get } from "node:http";
import { startChromium } from "../browser/chromium.js";
import { LiteNotebook } from "../browser/liteNotebook.js";

/** What a browser asks for, in its order. */
export type Asked = string[];

/** A student's way in a real browser: by the link, with a name, into the lesson, and on until its first chart. */
export async function askedUntilChart(link: string): Promise<Asked> {
  const { browser, close } = await startChromium();
  try {
    const asked: Asked = [];
    const { origin } = new URL(link);
    const page = await browser.newPage();
    page.on("request", (request) => {
      const url = new URL(request.url());
      const isOfServer = url.origin === origin && url.protocol !== "blob:"; // a worker's script that the page made itself
      if (isOfServer && request.method() === "GET") asked.push(`${url.pathname}${url.search}`);
    });
    await page.goto(link);
    await page.getByLabel("Your name").fill("Recorder");
    await page.keyboard.press("Enter");
    await page.waitForURL(/notebooks/);
    const lesson = new LiteNotebook(page);
    await lesson.ready();
    await lesson.startAll();
    await page.locator(".jp-OutputArea .js-plotly-plot .main-svg").first().waitFor({ timeout: 120_000 });
    return asked.filter((path) => !path.startsWith("/api/class"));
  } finally {
    await close();
  }
}

/** As many connections as a browser opens to one server. */
const connections = 6;

/** Asks for all of it as a browser does, packed. @returns seconds, and the bytes that came */
async function fetchAll(server: string, asked: Asked): Promise<{ seconds: number; bytes: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  const sizes = await Promise.all(asked.map((path) => sizeOf(`${server}${path}`, agent)));
  agent.destroy();
  return { seconds: (performance.now() - start) / 1000, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function sizeOf(address: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = get(address, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      let size = 0;
      response.on("data", (part: Buffer) => {
        size += part.length;
      });
      response.on("end", () =>
        response.statusCode === 200
          ? resolve(size)
          : reject(new Error(`${response.statusCode} for ${address}`)),
      );
    });
    asked.on("error", reject);
  });
}

export interface RoomTimes {
  /** Megabytes that one client got. */
  megabytes: number;
  /** Of the first client and of the last one. */
  first: number;
  last: number;
}

/** A room that asks for the same in the same moment. */
export async function roomAsks(server: string, asked: Asked, clients: number): Promise<RoomTimes> {
  const all = await Promise.all(Array.from({ length: clients }, () => fetchAll(server, asked)));
  const seconds = all.map((one) => one.seconds).sort((a, b) => a - b);
  return { megabytes: all[0].bytes / 1e6, first: seconds[0], last: seconds[seconds.length - 1] };
}
