import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { classNames, classNamesKorean } from "six-steps";
import { toImages } from "six-steps/internal/input/readImages.js";
import { labelledPictures, type PictureTexts } from "six-steps/internal/plots/labelledPictures.js";
import { launchBrowser, skipBrowser } from "../browser/browser.js";

const labels: Record<string, readonly string[]> = {
  "class names": classNames,
  "Korean class names": classNamesKorean,
  "predictions in Korean": classNamesKorean.map((name, i) => `${name} (${classNamesKorean[9 - i]})`),
  "labels that are too long": ["Incomprehensibilities", "a b c d e f g h i j k l m n o p q", "", "1"],
};

/** Where an element stands in the page, and what its text takes. */
interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
  textWidth: number;
  textHeight: number;
  width: number;
  height: number;
}

describe("pictures and labels in a page", { skip: skipBrowser }, () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1000, height: 1400 } });
  });
  after(() => browser?.close());

  async function shown(texts: readonly string[], columns: number, background = "#ffffff") {
    const images = texts.map((_, i) => Array.from({ length: 28 }, () => Array(28).fill(10 * i)));
    const options: PictureTexts = {
      labels: texts,
      correct: texts.map((_, i) => i % 2 === 0),
    };
    const bundle = await labelledPictures("grid", toImages(images, 64, 255), columns, options);
    await page.setContent(`<body style="margin:0;background:${background}">${bundle["text/html"]}</body>`);
    return await page.evaluate(() => {
      const placeOf = (element: Element): Place => {
        const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(element);
        const text = range.getBoundingClientRect();
        return { left, top, right, bottom, width, height, textWidth: text.width, textHeight: text.height };
      };
      const cells = [...document.querySelectorAll("[role=group] > div > div > div")];
      return {
        pictures: cells.flatMap((cell) => [...cell.querySelectorAll("img")]).map(placeOf),
        labels: cells.filter((cell) => !cell.querySelector("img")).map(placeOf),
      };
    });
  }

  for (const [what, texts] of Object.entries(labels)) {
    for (const columns of [4, 10, 20]) {
      test(`${what}, ${columns} in a row: each stands under its picture, with room for all of it`, async () => {
        const { pictures, labels: found } = await shown(texts, columns);
        assert.deepEqual([pictures.length, found.length], [texts.length, texts.length]);
        found.forEach((label, i) => {
          const picture = pictures[i];
          assert.ok(Math.abs(label.left + label.right - picture.left - picture.right) < 1);
          assert.ok(Math.abs(label.top - picture.bottom) < 1);
          assert.ok(label.textWidth <= label.width && label.textHeight <= label.height);
          const first = found[i - (i % columns)];
          assert.deepEqual([label.top, label.bottom], [first.top, first.bottom]);
        });
        const across = Math.min(columns, texts.length);
        pictures.forEach((picture, i) => {
          const over = pictures[i - across];
          const before = i % across === 0 ? undefined : pictures[i - 1];
          assert.ok(before ? picture.left - before.right === 8 : picture.left === pictures[0].left);
          assert.equal(picture.top, before?.top ?? picture.top);
          if (over) assert.equal(picture.top - found[i - across].bottom, 8);
        });
      });
    }
  }

  test("under 20 small pictures in a row no word is broken: names run downwards, each in its cell", async () => {
    const { pictures, labels: found } = await shown([...classNames, ...classNames], 20);
    found.forEach((label, i) => {
      assert.ok(label.textHeight > 2 * label.textWidth, `${i}: ${label.textWidth} × ${label.textHeight}`);
      assert.ok(label.textWidth <= label.width && label.textHeight <= label.height);
      assert.ok(label.left <= pictures[i].left && pictures[i].right <= label.right);
      assert.ok(i === 0 || label.left >= found[i - 1].right);
      assert.ok(label.right <= 900);
    });
  });

  test("on a narrow page no column is lost: pictures shrink, those of the last row too, and no word is broken", async () => {
    for (const width of [390, 548, 1000]) {
      await page.setViewportSize({ width, height: 1400 });
      const { pictures, labels: found } = await shown([...classNames, ...classNames, "Bag", "Coat"], 5);
      assert.ok(pictures.every(({ right }) => right <= width));
      for (const { width: own } of pictures) assert.ok(Math.abs(own - pictures[0].width) < 1);
      assert.ok(found.every((label) => label.textWidth <= label.width && label.textHeight < 50));
    }
    await page.setViewportSize({ width: 1000, height: 1400 });
  });

  for (const background of ["#ffffff", "#111111"]) {
    test(`between the pictures a page of ${background} shows through`, async () => {
      const { pictures } = await shown(classNames, 4, background);
      const { data, info } = await sharp(await page.screenshot())
        .raw()
        .toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) =>
        [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)]
          .map((value) => value.toString(16).padStart(2, "0"))
          .join("");
      for (const { right, top, bottom } of pictures) {
        for (const y of [top + 1, bottom - 1]) assert.equal(`#${at(right + 4, y)}`, background);
      }
    });
  }

  test("a page that takes all styles away still has each label in its order", async () => {
    await shown(classNamesKorean, 5);
    const words = await page.evaluate(() => {
      for (const element of document.querySelectorAll("*")) element.removeAttribute("style");
      return document.body.innerText.split("\n").filter(Boolean);
    });
    assert.deepEqual(
      words,
      classNamesKorean.map((name, i) => `${i % 2 === 0 ? "✓" : "✗"} ${name}`),
    );
  });
});
