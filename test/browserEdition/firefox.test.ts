import { after, before, describe, test } from "node:test";
import { skipFirefox } from "../browser/browser.js";
import { Firefox } from "../browser/firefox.js";
import { unlessLong } from "../long.js";
import { lessons } from "../notebooks/lessons.js";
import { FirefoxLesson } from "./firefoxLesson.js";
import type { Opens } from "./opened.js";
import { runLesson } from "./runLesson.js";
import { makeSite, type Served } from "./site.js";
import { assertStops } from "./stopping.js";

/** Charts and exercises; training; weights that the browser keeps. */
const names = ["04-output-layer", "08b-train-and-predict", "12b-best-weights"];

const places = ["plain", "isolated"] as const;

describe("in Firefox", { skip: skipFirefox }, () => {
  let site: Served;
  let firefox: Firefox;
  const open: Opens = (address, lesson) => FirefoxLesson.open(firefox, address, lesson);

  before(async () => {
    site = await makeSite();
    firefox = await Firefox.launch();
  });
  after(async () => {
    await firefox?.close();
    await site?.close();
  });

  for (const [index, lesson] of lessons.filter(({ name }) => names.includes(name)).entries()) {
    const where = places[(index + 1) % places.length];
    test(`${lesson.name} runs, each exercise left open and then answered (${where})`, async () => {
      await runLesson(site, where, lesson, open);
    });
  }

  for (const where of places) {
    const skip = where === "isolated" && unlessLong;
    test(`Stop ends what goes on for ever, and keeps variables (${where})`, { skip }, () =>
      assertStops(site, where, ["a loop", "an await", "training"], open),
    );
  }
});
