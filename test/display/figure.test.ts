import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { type Chart, figureBundle, LiveFigure, showFigure } from "six-steps/internal/display/figure.js";
import { recordedDisplay } from "./recordedDisplay.js";

const chart: Chart = {
  figure: { data: [{ type: "scatter", y: [1, 2] }], layout: { height: 300 } },
  description: 'Line from 1 to 2, "steep" & <short>.',
  details: "1 2",
};

test("a finished chart has three forms: HTML, plotly.js's own and a description", () => {
  const { display, shown } = recordedDisplay();
  showFigure(chart, display);
  assert.equal(shown.length, 1);
  const { bundle } = shown[0];
  assert.deepEqual(Object.keys(bundle).sort(), ["application/vnd.plotly.v1+json", "text/html", "text/plain"]);
  const plotly = bundle["application/vnd.plotly.v1+json"] as { data: object[]; layout: object };
  assert.deepEqual([plotly.data, plotly.layout], [chart.figure.data, chart.figure.layout]);
  assert.equal(bundle["text/plain"], `${chart.description}\n1 2`);
});

test("the HTML is labelled with the description and shows it where scripts do not run", () => {
  const html = figureBundle(chart)["text/html"] as string;
  const escaped = "Line from 1 to 2, &quot;steep&quot; &amp; &lt;short&gt;.";
  assert.ok(html.includes(`role="figure" aria-label="${escaped}"`));
  const withoutScripts = html.replace(/<script>.*<\/script>/s, "");
  assert.ok(withoutScripts.includes(`<p>${escaped}</p>`));
});

test("no form of a chart offers to send it to another server", () => {
  const bundle = figureBundle(chart);
  assert.match(bundle["text/html"] as string, /"showSendToCloud":false/);
  const { config } = bundle["application/vnd.plotly.v1+json"] as { config: { showSendToCloud: boolean } };
  assert.equal(config.showSendToCloud, false);
});

test("what a chart adds to its figure stays under 4 KB", () => {
  const html = figureBundle(chart)["text/html"] as string;
  assert.ok(html.length < 4000, `${html.length} bytes`);
});

test("a live chart is HTML alone until its last update, under one id", () => {
  const { display, shown } = recordedDisplay();
  const live = new LiveFigure(display);
  live.update(chart);
  live.update(chart);
  live.finish(chart);
  const plotly = "application/vnd.plotly.v1+json";
  assert.deepEqual(
    shown.map(({ bundle, options }) => [options?.update, plotly in bundle]),
    [
      [false, false],
      [true, false],
      [true, true],
    ],
  );
  assert.equal(new Set(shown.map(({ options }) => options?.id)).size, 1);
  assert.ok(shown[0].options?.id);
});

test("a caption stands above the chart in HTML, and is its title where there is no HTML", () => {
  const bundle = figureBundle({ ...chart, caption: "epoch 1 & 2" });
  assert.ok((bundle["text/html"] as string).startsWith("<p>epoch 1 &amp; 2</p>"));
  const { layout } = bundle["application/vnd.plotly.v1+json"] as { layout: { title: { text: string } } };
  assert.equal(layout.title.text, "epoch 1 &amp; 2");
});

test("outside a notebook a chart prints its description", () => {
  const code = `import { showLineChart } from "six-steps"; showLineChart({ loss: [3, 1] });`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  assert.match(printed, /^Line chart: loss goes from 3 to 1 in 2 values \(least 1, most 3\)\.$/m);
});
