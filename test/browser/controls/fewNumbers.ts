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

/** How many of eight values stay in Dropout, each of them divided by 1 − rate. */
function keptAt(rate: number, shown: Shown): number {
  const bars = [...shown.drawn.matchAll(/x\[\d\] = (\d) (\d+\.\d)/g)].map(([, ...pair]) => pair.map(Number));
  assert.equal(bars.length, 8, shown.drawn);
  const kept = bars.filter(([, after]) => after !== 0);
  for (const [before, after] of kept) assert.equal(after, Number((before / (1 - rate)).toFixed(1)));
  assert.ok(shown.printed.includes(`${kept.length} of 8 stay`), shown.printed);
  return kept.length;
}

/** The controls of lessons 09, 10 and 12, which show a few numbers each: they are worked out here. */
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
        // Untrained weights are others in each run: two classes may happen to lie side by side.
        press("End", ({ drawn }) => assert.ok(Number(largestBar(drawn)[1]) > 0.4, drawn)),
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
  "12-digits-and-checkpoints": [
    {
      what: "the button takes ten steps, in which between one and five values stay",
      holds: async (page) => {
        const counts: number[] = [];
        const counted = (step: number) => (now: Shown) => {
          assert.ok(now.printed.includes(`step ${step}:`), now.printed);
          counts.push(keptAt(0.5, now));
        };
        await pressing(slider("step"), [press("Home", counted(1))])(page);
        await pressing(
          () => page.getByRole("button", { name: "Next step" }),
          [2, 3, 4, 5, 6, 7, 8, 9, 10].map((step) => press("Enter", counted(step))),
        )(page);
        assert.deepEqual([Math.min(...counts), Math.max(...counts)], [1, 5], `${counts}`);
      },
    },
    {
      what: "the higher the rate, the fewer values stay, and the larger they become",
      holds: pressing(slider("rate"), [
        press("Home", (now) => {
          assert.equal(keptAt(0, now), 8);
          assert.match(now.printed, /mean 3\.88/);
        }),
        press("End", (now) => assert.ok(keptAt(0.8, now) < 8)),
      ]),
    },
  ],
};
