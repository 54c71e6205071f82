import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser, skipBrowser } from "./browser.js";
import { LabPage } from "./labPage.js";
import { type LabServer, startLab } from "./labServer.js";

const notebook = "00-welcome.ipynb";

describe("a student chooses an answer in JupyterLab", { skip: skipBrowser }, () => {
  let server: LabServer;
  let browser: Browser;
  let page: Page;
  let lab: LabPage;
  let cell: Locator;
  let imports: Locator;
  const pageErrors: string[] = [];

  before(async () => {
    server = await startLab([notebook]);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
    page.on("pageerror", (error) => pageErrors.push(error.message));
    lab = new LabPage(page);
    await lab.open(server.address, server.token, notebook);
    imports = lab.cell("const ask = exercises.welcome");
    cell = lab.cell("ask.restart.check");
    await lab.run(imports);
    await lab.run(cell);
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const radio = (sentence: RegExp) => cell.getByRole("radio", { name: sentence });
  const check = () => cell.getByRole("button", { name: "Check" });
  const feedback = (text: string) => cell.locator(".six-steps-feedback", { hasText: text });
  const code = async () => (await cell.locator(".cm-content").innerText()).replace(/\s+/g, " ");

  test("reads the question and its answers as sentences", async () => {
    await cell.getByRole("group", { name: "What does a restart of the kernel do?" }).waitFor();
    assert.equal(await cell.getByRole("radio").count(), 3);
    assert.equal(await cell.getByRole("radio", { checked: true }).count(), 0);
    assert.equal(await cell.locator(".jp-OutputArea-output code").count(), 0);
    await feedback("Not attempted yet").waitFor();
  });

  test("by mouse: a wrong answer, and why; it stands in the code then, and the focus stays", async () => {
    await radio(/^It keeps all variables/).click();
    await check().click();
    await feedback("Variables live in the kernel's memory").waitFor();
    assert.match(await code(), /\| undefined = "keeps variables";/);
    assert.deepEqual(await cell.locator("label", { hasText: "✗" }).allInnerTexts(), [
      await cell.locator("label", { hasText: "It keeps all variables" }).innerText(),
    ]);
    assert.ok(await radio(/^It keeps all variables/).isChecked());
    assert.ok(await radio(/^It keeps all variables/).evaluate((one) => one === document.activeElement));
  });

  test("by keyboard alone: another answer, and the notebook takes none of the keys for itself", async () => {
    const cells = await page.locator(".jp-Cell").count();
    await page.keyboard.press("ArrowDown");
    assert.ok(await radio(/^It clears all variables/).isChecked());
    for (const key of ["d", "d", "m", "a"]) await page.keyboard.press(key);
    await page.keyboard.press("Tab");
    assert.ok(await check().evaluate((one) => one === document.activeElement));
    const { outlineStyle } = await check().evaluate((one) => getComputedStyle(one));
    assert.notEqual(outlineStyle, "none");
    await page.keyboard.press("Enter");
    await feedback("✓ Correct").waitFor();
    assert.match(await code(), /\| undefined = "clears variables";/);
    assert.equal(await page.locator(".jp-Cell").count(), cells);
    const said = page.locator(".six-steps-said", { hasText: "✓ Correct" });
    await said.waitFor({ state: "attached" });
  });

  test("finds the choice and what was said of it again after saving and reloading, and may choose anew", async () => {
    await lab.menu("File", "Save Notebook");
    await page.waitForTimeout(1000);
    await page.reload({ waitUntil: "domcontentloaded" });
    await lab.idle();
    await cell.scrollIntoViewIfNeeded();
    await feedback("✓ Correct").waitFor();
    assert.ok(await radio(/^It clears all variables/).isChecked());
    await radio(/^It deletes what you wrote/).click();
    await check().click();
    await feedback("belongs to the page").waitFor();
    await lab.menu("File", "Save Notebook");
    await page.waitForTimeout(1000);
    const saved = JSON.stringify(await contents(notebook));
    assert.match(saved, /undefined = \\"deletes answers\\"/);
    assert.match(saved, /data-chosen=\\"deletes answers\\"/);
  });

  test("after a restart is told in a sentence what to do, and that helps; the answer is still there", async () => {
    await lab.menu("Kernel", "Restart Kernel…");
    await page.locator(".jp-Dialog button", { hasText: "Restart" }).click();
    await page.locator(".jp-Dialog").waitFor({ state: "detached" });
    await lab.idle();
    await radio(/^It clears all variables/).click();
    await check().click();
    await cell.getByText("Run the notebook's first code cell and this one, then try again.").waitFor();
    await feedback("belongs to the page").waitFor(); // nothing is lost
    await lab.run(imports);
    await lab.run(cell);
    assert.ok(await radio(/^It deletes what you wrote/).isChecked());
    await radio(/^It clears all variables/).click();
    await check().click();
    await feedback("✓ Correct").waitFor();
  });

  test("guesses once by a slider, and is told beside what it was", async () => {
    const guess = lab.cell("rows * columns + 1");
    const after = lab.cell("tf.tensor([1, 2, 3]).mul(2)");
    const options = '{ from: 0, to: 100, unit: "%" }';
    await lab.type(
      guess,
      `import { guess } from "six-steps";\nconst share = guess("What share?", ${options});`,
    );
    await lab.run(lab.cell("const share = guess"));
    const asking = lab.cell("const share = guess");
    const slider = asking.getByRole("slider", { name: "What share?" });
    await slider.focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowRight");
    assert.equal(await slider.getAttribute("aria-valuetext"), "60%");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await asking.getByText("You said 60%.").waitFor();
    assert.equal(await slider.count(), 0);
    await lab.type(after, "share.compareWith(97.48);");
    const told = lab.cell("share.compareWith");
    await lab.run(told);
    await told.getByText("You said 60%, it was 97.5%.").waitFor();
  });

  test("a guess opens in the middle, whatever its ends", async () => {
    const ends = [
      [0, 1, 0.01, "0.5"],
      [-3, -1, 0.5, "-2"],
      [1000, 3000, 10, "2000"],
    ];
    const guesses = ends.map(
      ([from, to, step]) => `guess("${from} to ${to}?", { from: ${from}, to: ${to}, step: ${step} });`,
    );
    await lab.type(lab.cell("share.compareWith"), guesses.join("\n"));
    const asking = lab.cell("1000 to 3000?");
    await lab.run(asking);
    for (const [from, to, , middle] of ends) {
      const slider = asking.getByRole("slider", { name: `${from} to ${to}?` });
      assert.equal(await slider.inputValue(), middle);
      assert.equal(await slider.getAttribute("aria-valuetext"), middle);
    }
  });

  test("names images by button and by digit, the focus stays, and is told how many were right", async () => {
    const first = lab.cell("1000 to 3000?");
    await lab.type(
      first,
      `import { nameImages } from "six-steps";
await nameImages([[[0, 9]], [[9, 0]], [[9, 9]]], [0, 1, 1], { classNames: ["left", "right"] });`,
    );
    const naming = lab.cell("await nameImages");
    await lab.run(naming);
    const group = (image: number) => naming.getByRole("group", { name: `Image ${image} of 3: what is it?` });
    await group(1).getByRole("button", { name: "0 left" }).click();
    await group(2).waitFor();
    const cells = await page.locator(".jp-Cell").count();
    await page.keyboard.press("1");
    await group(3).waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await naming.getByText("You named 2 of 3 images correctly: an accuracy of 0.67.").waitFor();
    await naming.getByText("What you mistook for something else: right for left.").waitFor();
    assert.equal(await page.locator(".jp-Cell").count(), cells);
  });

  test("is told what stopped it, and no text becomes a part of the page", async () => {
    const hostile = `<img src="x" onerror="window.hacked = true">`;
    const odd = lab.cell("console.log(`Platform");
    const code = `import { display } from "@six-steps/kernel";
import { askingHtml } from "six-steps/internal/interact/askingHtml.js";
import { answerPage } from "six-steps/internal/interact/channel.js";
const text = ${JSON.stringify(hostile)};
answerPage("odd", () => { throw new Error(text); });
const data = { from: 0, to: 1, step: 0.5, unit: text, commit: text };
display({ "text/html": askingHtml({ element: "six-steps-guess", id: "odd", data, content: "<p data-question>?</p>" }) });`;
    await lab.type(odd, code);
    const asking = lab.cell("const text =");
    await lab.run(asking);
    await asking.getByRole("button", { name: hostile }).click();
    await asking.getByText(`The function stopped with an error: Error: ${hostile}`).waitFor();
    assert.equal(await asking.locator(".jp-OutputArea-output img").count(), 0);
    assert.equal(await page.evaluate(() => "hacked" in window), false);
  });

  test("in a notebook that is not trusted, reads the sentences and how to answer, and no button is dead", async () => {
    await lab.menu("File", "Save Notebook");
    await page.waitForTimeout(1000);
    const untrusted = await contents(notebook);
    untrusted.cells[0].source = "# From somebody else";
    for (const { metadata } of untrusted.cells) delete metadata.trusted;
    await contents("untrusted.ipynb", untrusted);
    await lab.open(server.address, server.token, "untrusted.ipynb");
    await cell.scrollIntoViewIfNeeded();
    await cell.getByText("It clears all variables. What you wrote in the cells stays.").waitFor();
    await cell
      .getByText("To answer, write one of the strings, with its quotation marks, into the code")
      .waitFor();
    assert.equal(await cell.locator(".jp-OutputArea-output :is(input, button, form)").count(), 0);
  });

  test("and no script fails", () => assert.deepEqual(pageErrors, []));

  interface Saved {
    cells: { source: string; metadata: { trusted?: boolean } }[];
  }

  /** What the server has under this name, after `written` has been put there, if it is given. */
  async function contents(name: string, written?: Saved): Promise<Saved> {
    const address = `${server.address}api/contents/${name}`;
    const headers = { authorization: `token ${server.token}`, "content-type": "application/json" };
    if (written) {
      const body = JSON.stringify({ type: "notebook", format: "json", content: written });
      assert.ok((await fetch(address, { method: "PUT", headers, body })).ok);
    }
    return (await (await fetch(address, { headers })).json()).content;
  }
});
