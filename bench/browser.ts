// The browser edition: how soon a lesson can be read, run and seen, what that downloads, how long an epoch takes beside Node, and
// how much memory the browser takes. `npm run bench:browser`
//
// Times by the clock: they mean something only where nothing else runs.
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { serveSite } from "@six-steps/classroom/internal/editions/browser/serve.js";
import { makeEdition } from "@six-steps/classroom/internal/editions/makeEdition.js";
import { command } from "#setup/command.mjs";
import { selectLessons } from "#setup/lessons.mjs";
import type { Notebook } from "#setup/notebook.mjs";
import { commandLine, value } from "#setup/options.mjs";
import { whole } from "#setup/optionValues.mjs";
import { inProject } from "#setup/project.mjs";
import { setUp } from "#setup/setUp.mjs";
import { jupyterLite } from "#setup/steps/additions.mjs";
import { browserPackage, classroomPackage } from "#setup/steps/workspaces.mjs";
import { type Started, startChromium } from "./browser/chromium.js";
import { epochCells, epochSeconds } from "./browser/epoch.js";
import { Tab } from "./browser/tab.js";
import { requireSection, table, writeSection } from "./measurements.js";
import { machine } from "./training/machine.js";

const line = commandLine({
  name: "npm run bench:browser",
  does: "how soon the browser edition is there, how fast it trains, and what memory it takes",
  options: { rounds: value("N", whole(1, 100), "times that a lesson is opened; without it, 5") },
});

export const run = command(line, bench, { whenStopped: "Stopped." });

const first = "01-the-data";
const training = "08b-train-and-predict";

async function bench({ rounds = 5 }: ReturnType<typeof line.parse>) {
  requireSection("bench:browser");
  await setUp({ more: [classroomPackage, browserPackage, jupyterLite] });
  const folder = inProject("build", "editions", "bench-browser");
  const lessons = selectLessons([], "npm run bench:browser");
  await makeEdition({ name: "browser", lessons, out: folder, quick: false });
  const site = await serveSite(folder);
  const chromium = await startChromium();
  const version = chromium.browser.version();
  try {
    const opened: Opened[] = [];
    for (let round = 0; round < rounds; round++) opened.push(await open(chromium, site.address));
    const epochs = await epochTable(chromium, site.address);
    const megabytes = await lessonMemory(chromium, site.address);
    const text = [
      `Measured ${machine()}, Chromium ${version}.`,
      "",
      `Lesson 01, opened ${rounds} times in a browser that has never been there; median (shortest to longest):`,
      "",
      openTable(opened),
      "",
      "Seconds of an epoch of lesson 08b's network on 60,000 images, in turns:",
      "",
      epochs,
      "",
      `Memory of the whole browser, beyond the ${chromium.emptyMegabytes.toFixed(0)} MB with an empty tab: ` +
        `${median(opened.map(({ megabytes }) => megabytes)).toFixed(0)} MB with lesson 01's first chart, ` +
        `${megabytes.toFixed(0)} MB at most in lesson 08b, in full.`,
    ].join("\n");
    console.log(text);
    writeSection("bench:browser", text);
  } finally {
    await chromium.close();
    await site.close();
  }
}

interface Opened {
  read: number;
  opened: number;
  ran: number;
  chart: number;
  bytes: number;
  megabytes: number;
}

async function open(chromium: Started, address: string): Promise<Opened> {
  const tab = await Tab.open(chromium, address, first, { settings: "quick=1" });
  // Its text is there, if not yet what runs it; then JupyterLite is, with the notebook.
  const read = await tab.secondsUntil("#meanwhile h1, .jp-MarkdownOutput h1");
  const opened = await tab.secondsUntil(".jp-Notebook .jp-MarkdownOutput h1");
  await tab.idle(600_000);
  const seen = Promise.all([
    tab.secondsUntil(".jp-CodeCell .jp-InputPrompt", "\\[1\\]"),
    tab.secondsUntil(".jp-OutputArea .js-plotly-plot .main-svg"),
  ]);
  await tab.startAll();
  const [ran, chart] = await seen;
  const result = {
    read,
    opened,
    ran,
    chart,
    bytes: await tab.bytes(),
    megabytes: chromium.megabytes() - chromium.emptyMegabytes,
  };
  await tab.close();
  return result;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function openTable(opened: readonly Opened[]): string {
  const row = (title: string, key: keyof Opened, unit: number, asked: string) => {
    const values = opened.map((one) => one[key] / unit);
    const shown = [median(values), Math.min(...values), Math.max(...values)].map((one) => one.toFixed(1));
    return [title, `${shown[0]} (${shown[1]} to ${shown[2]})`, asked];
  };
  return table(
    ["", "measured", "asked"],
    [
      row("seconds until it can be read", "read", 1, "under 2"),
      row("seconds until JupyterLite shows it", "opened", 1, ""),
      row("seconds until its first cell has run", "ran", 1, "under 6"),
      row("seconds until the first chart", "chart", 1, "under 9"),
      row("MB to the first chart, packed", "bytes", 1e6, "at most 6"),
    ],
  );
}

async function epochTable(chromium: Started, address: string): Promise<string> {
  const counts = [...new Set([1, availableParallelism()])];
  const rows: string[][] = [];
  for (const threads of counts) {
    const there = await epochInPage(chromium, address, threads);
    const here = epochInNode(threads);
    rows.push([`${threads}`, there.toFixed(2), here.toFixed(2), (there / here).toFixed(2)]);
  }
  return table(["threads", "browser", "Node", "ratio"], rows);
}

async function epochInPage(chromium: Started, address: string, threads: number): Promise<number> {
  const cells = epochCells.map((source, i) => ({
    cell_type: "code",
    id: `epoch-${i}`,
    source,
    metadata: {},
    outputs: [],
    execution_count: null,
  }));
  const heading = { cell_type: "markdown", id: "title", source: "# Epochs", metadata: {} };
  const kernelspec = { name: "six-steps", display_name: "TypeScript (Six Steps)", language: "typescript" };
  const notebook = { cells: [heading, ...cells], metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 };
  const tab = await Tab.open(chromium, address, training, {
    notebook: notebook as unknown as Notebook,
    settings: `threads=${threads}`,
  });
  await tab.idle(600_000);
  await tab.startAll();
  const output = tab.page.locator(".jp-OutputArea-output", { hasText: "an epoch:" });
  await output.waitFor({ timeout: 300_000 });
  const seconds = epochSeconds((await output.textContent()) ?? "");
  await tab.close();
  return seconds;
}

function epochInNode(threads: number): number {
  const env = { ...process.env, SIX_STEPS_THREADS: String(threads), SIX_STEPS_BACKEND: "wasm" };
  const args = ["--input-type=module", "--eval", epochCells.join("\n")];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: inProject(), env, encoding: "utf8" });
  return epochSeconds(stdout || stderr);
}

/** The most, in MB, that the browser took for lesson 08b in full. */
async function lessonMemory(chromium: Started, address: string): Promise<number> {
  const tab = await Tab.open(chromium, address, training);
  await tab.idle(600_000);
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, chromium.megabytes());
  }, 500);
  await tab.startAll();
  await tab.page.waitForTimeout(2000);
  await tab.idle(600_000);
  clearInterval(watch);
  await tab.close();
  return most - chromium.emptyMegabytes;
}
