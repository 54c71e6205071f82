import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeHtml, scriptJson } from "six-steps/internal/display/html.js";

test("text in HTML keeps its characters and opens no element, attribute or entity", () => {
  assert.equal(escapeHtml(`<b title="it's">&amp;`), "&lt;b title=&quot;it&#39;s&quot;&gt;&amp;amp;");
});

test("JSON in a script ends neither the script nor the line, and reads back as it was", () => {
  const value = { text: "</script><!-- \u2028 \u2029", list: [1, null] };
  const json = scriptJson(value);
  assert.doesNotMatch(json, /[<\u2028\u2029]/);
  assert.deepEqual(JSON.parse(json), value);
});
