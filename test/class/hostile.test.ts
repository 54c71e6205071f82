import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, SimulatedStudent, temporaryFolder } from "./classProgram.js";
import { hostileNames, hostileTexts } from "./hostileTexts.js";

const { folder, remove } = temporaryFolder();
let program: ClassProgram;
let open: Awaited<ReturnType<ClassProgram["open"]>>;
let browser: Browser;
let page: Page;
/** Whatever shows that a text was more than a text. */
const signs: string[] = [];

before(async () => {
  program = new ClassProgram(["--port", String(await freePort()), "--file", join(folder, "class.sqlite")]);
  open = await program.open();
  if (skipBrowser) return;
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(15_000);
  page.on("dialog", (dialog) => void dialog.dismiss().then(() => signs.push(`dialog ${dialog.message()}`)));
  page.on("pageerror", (error) => signs.push(`error ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(open.teacher)) signs.push(`request of ${request.url()}`);
  });
  await page.exposeFunction("P", (n: number) => signs.push(`P(${n}) ran`));
  // The browser reports what the page's policy has stopped: a text that got that far was no text.
  await page.exposeFunction("stopped", (what: string) => signs.push(`stopped: ${what}`));
  await page.addInitScript(`addEventListener("securitypolicyviolation", (event) => {
    stopped(event.violatedDirective + " " + event.blockedURI);
  })`);
});

after(async () => {
  await browser?.close();
  await program.stop();
  remove();
});

test("the page runs no script but its own, and loads and sends nothing elsewhere", async () => {
  const policy = (await fetch(`${open.teacher}/teacher/`)).headers.get("content-security-policy") ?? "";
  const rules = new Map(policy.split(/;\s*/).map((rule): [string, string] => [rule.split(" ")[0], rule]));
  assert.equal(rules.get("default-src"), "default-src 'none'");
  assert.equal(rules.get("script-src"), "script-src 'self'");
  for (const rule of ["style-src", "connect-src", "img-src"]) assert.equal(rules.get(rule), `${rule} 'self'`);
  for (const rule of ["base-uri", "form-action", "frame-ancestors"]) {
    assert.equal(rules.get(rule), `${rule} 'none'`);
  }
  assert.equal(rules.get("require-trusted-types-for"), "require-trusted-types-for 'script'");
  assert.doesNotMatch(policy, /unsafe|\*|https?:/);
});

test(`${hostileNames.length} hostile names and ${hostileTexts.length} hostile texts are shown as texts; none runs`, {
  skip: skipBrowser,
}, async () => {
  assert.ok(hostileNames.length >= 20);
  const outcomes = [{ exercise: "outputLayer.softmax", kind: "incorrect", misconception: "not-divided" }];
  for (const [n, text] of hostileTexts.entries()) {
    const name = hostileNames[n] ?? `Kim ${n}`;
    const call = { id: randomUUID(), exercise: "outputLayer.softmax", code: text, message: text, age: 0 };
    const student = new SimulatedStudent(open.server, open.code, name);
    for (let tries = 0; tries < 4; tries++) await student.report(outcomes); // stuck: the name stands there, too
    assert.equal((await student.report([], { helpCalls: [call] })).status, 200, name);
  }
  await page.goto(open.page);
  await page.locator("#counts", { hasText: `${hostileTexts.length} students` }).waitFor();
  await page.locator("#stuck-list li").nth(hostileNames.length).waitFor();

  const shown = async (selector: string) =>
    await page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent));
  const names = await shown("thead .name");
  for (const name of hostileNames) assert.ok(names.includes(name.replace(/\s+/g, " ").trim()), name);
  const codes = await shown("#help-list pre");
  const messages = await shown("#help-list .message");
  for (const text of hostileTexts) {
    assert.ok(codes.includes(text), text);
    assert.ok(messages.includes(text), text);
  }
  // Hover, focus and dialogs put names into attributes and titles: these must not run either.
  for (const button of await page.locator("thead .remove").all()) {
    await button.focus();
    await button.press("Enter");
    await page.locator("#remove-not").click();
  }
  await page.locator("#hide-names").check();
  await page.locator("#hide-names").uncheck();
  const foreign =
    "script:not([src='page.js']), iframe, svg:not(#join-links svg), img, object, style, form:not([method=dialog])";
  assert.equal(await page.locator(foreign).count(), 0);
  assert.deepEqual(signs, []);
});

test("that a text became HTML would be seen: the policy stops it, and the test hears of it", {
  skip: skipBrowser,
}, async () => {
  await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=P(99)>");
    } catch {
      // the policy takes no text for HTML
    }
  });
  await page.waitForFunction(() => true);
  for (let tries = 0; tries < 50 && signs.length === 0; tries++) await page.waitForTimeout(100);
  assert.match(signs.join("\n"), /stopped: require-trusted-types-for/);
  assert.doesNotMatch(signs.join("\n"), /P\(99\) ran/);
});
