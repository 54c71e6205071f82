import assert from "node:assert/strict";
import { type LessonControl, press, pressing, type Shown, slider } from "./pressing.js";

/** The loss and its three slopes for these sums, if class 1 is true: the loss is measured here, a little to both sides. */
const slopesOf =
  (...z: number[]) =>
  ({ drawn, printed }: Shown) => {
    const loss = (sums: readonly number[]) =>
      Math.log(sums.reduce((total, sum) => total + Math.exp(sum), 0)) - sums[1];
    assert.ok(printed.includes(`loss: ${loss(z).toFixed(3)}`), printed);
    z.forEach((_, k) => {
      const [up, down] = [1e-5, -1e-5].map((by) => loss(z.map((sum, j) => (j === k ? sum + by : sum))));
      const slope = ((up - down) / 2e-5).toFixed(3).replace("-", "−");
      assert.equal(slope.startsWith("−"), k === 1);
      const name = `p${"₀₁₂"[k]} − y${"₀₁₂"[k]}`;
      assert.ok(drawn.includes(`${name} ${slope}`), drawn);
    });
  };

/** The name and the share of the largest bar: it is named first. */
const largestBar = (drawn: string) => /: (.+?) (\d(?:\.\d+)?)[,.](?: |$)/m.exec(drawn)?.slice(1) ?? [];

/** The controls of lessons 09 and 10, which show a few numbers each: they are worked out here. */
export const fewNumbers: Readonly<Record<string, readonly LessonControl[]>> = {
  "09-from-scratch": [
    {
      what: "the true class's sum changes how large the slopes are, and not their signs",
      holds: pressing(slider("z₁"), [
        press("End", slopesOf(0, 3, 2)),
        ...[2, 1, 0, -1, -2].map((z1) => press("ArrowLeft", slopesOf(0, z1, 2))),
        press("Home", slopesOf(0, -3, 2)),
      ]),
    },
    {
      what: "the last class's sum",
      holds: pressing(slider("z₂"), [press("Home", slopesOf(0, -3, -3)), press("End", slopesOf(0, -3, 3))]),
    },
    {
      what: "the first class's sum, at last as wrong as can be",
      holds: pressing(slider("z₀"), [
        press("Home", slopesOf(-3, -3, 3)),
        press("End", (now) => {
          slopesOf(3, -3, 3)(now);
          assert.match(now.printed, /loss: 6\.694/); // as the lesson says
          assert.match(now.drawn, /p₁ − y₁ −0\.999/);
        }),
      ]),
    },
  ],
  "10-dense-or-convolution": [
    {
      what: "what the pixels are multiplied by makes one bar the largest, and it stays the largest",
      holds: pressing(slider("factor"), [
        press("End", ({ drawn }) => assert.ok(Number(largestBar(drawn)[1]) > 0.9, drawn)),
        press("ArrowLeft", (now, before) =>
          assert.equal(largestBar(now.drawn)[0], largestBar(before.drawn)[0]),
        ),
        press("Home", ({ drawn, printed }) => {
          assert.equal(drawn.match(/ 0\.1(?=[,.]( |$))/g)?.length, 10, drawn);
          assert.match(printed, /loss of the 100 images: 2\.303/); // ln 10
        }),
      ]),
    },
  ],
};
