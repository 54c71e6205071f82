import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { skipBrowser } from "../browser/browser.js";
import { openSite, type Site } from "../browserEdition/site.js";
import { seriousFindings } from "./audit.js";

describe("the pages of the browser edition, by axe-core", { skip: skipBrowser }, () => {
  let site: Site;

  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  test("its first page is readable", async () => {
    const page = await site.browser.newPage();
    await page.goto(site.plain);
    await page.getByRole("heading", { name: "Six Steps" }).waitFor();
    assert.deepEqual(await seriousFindings(page), []);
    await page.close();
  });
});
