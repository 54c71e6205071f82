import assert from "node:assert/strict";
import type { Lesson, Notebook } from "../notebooks/lessons.js";
import { assertTriedThenSolved, triedThenSolved } from "../notebooks/triedThenSolved.js";
import type { Opens } from "./opened.js";
import type { Served } from "./site.js";

/**
 * Runs a lesson in a page, each exercise left open and then answered, and looks that all went well and no request left the site.
 *
 * @returns it with its outputs
 */
export async function runLesson(
  site: Served,
  where: "plain" | "isolated",
  lesson: Lesson,
  open: Opens,
): Promise<Notebook> {
  site.publish(lesson.name, triedThenSolved(lesson));
  const page = await open(site[where], lesson.name);
  try {
    const notebook = await page.runAll();
    assert.deepEqual(page.strangers, [], "the page asked another site");
    assert.deepEqual(page.errors, []);
    assertTriedThenSolved(notebook, lesson);
    return notebook;
  } finally {
    await page.close();
  }
}
