import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { siteLanguages } from "@six-steps/classroom/internal/editions/browser/bundle.js";
import { tablesScript } from "@six-steps/classroom/internal/editions/browser/translations.js";

test("a page reads a language's sentences before the library is there that quotes values in them", async () => {
  for (const language of siteLanguages) {
    const page: { sixStepsText?: Record<string, unknown> } = {};
    vm.runInNewContext(await tablesScript(language), page);
    assert.ok(page.sixStepsText?.["lib/errors/errors"], Object.keys(page.sixStepsText ?? {}).join());
  }
});
