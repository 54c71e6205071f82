import assert from "node:assert/strict";
import { choosesPictures } from "./confusionMatrix.js";
import { dragging } from "./dragging.js";
import { opensImages } from "./imageGrid.js";
import { type LessonControl, press, pressing, slider } from "./pressing.js";

/** The controls of lessons 05 to 08b. The figures are worked out here, by formulas other than the lessons'. */
export const laterSteps: Readonly<Record<string, readonly LessonControl[]>> = {
  "05-objective-function": [
    {
      what: "the prediction q",
      holds: pressing(slider("q"), [
        press("Home", ({ drawn, printed }) => {
          assert.match(drawn, /at 0\.05: 4\.322/); // log₂ 20
          assert.match(printed, /q = 0\.05: 4\.322 bits/);
        }),
        press("End", ({ printed }) => assert.match(printed, /q = 1: 0\.000 bits/)),
      ]),
    },
    {
      what: "the point on the curve",
      holds: dragging(slider("q"), [-1000, -300], ({ printed }) =>
        assert.match(printed, /q = 0\.05: 4\.322 bits/),
      ),
    },
    {
      what: "the forecast of a sunny day",
      holds: pressing(slider("Q: sunny"), [
        // 0.75 · 0.0740 + 0.25 · 4.3219 = 1.1360, and the entropy is 0.8113
        press("End", ({ drawn }) => assert.match(drawn, /H\(P, Q\) 1\.136, .* 0\.811, what Q adds 0\.325/)),
        ...Array(3).fill(press("ArrowLeft", ({ drawn }) => assert.match(drawn, /what Q adds 0\.\d*[1-9]/))),
        press("ArrowLeft", ({ drawn }) => assert.match(drawn, /what Q adds 0\.000/)), // where it is P
        press("Home", ({ drawn }) => assert.match(drawn, /what Q adds 2\.449/)), // 0.75 · 4.3219 + 0.25 · 0.0740
      ]),
    },
  ],
  "05b-loss-of-a-batch": [
    {
      what: "the prediction q",
      holds: pressing(slider("q"), [
        press("End", ({ printed }) => {
          assert.match(printed, /p = 1: 0\.0740 +truth p = 0: 4\.3219/); // −log₂ 0.95, log₂ 20
        }),
        press("Home", ({ printed }) => assert.match(printed, /p = 1: 4\.3219 +truth p = 0: 0\.0740/)),
      ]),
    },
    {
      what: "the point on the third curve",
      holds: dragging(
        slider("q"),
        [1000, 0],
        ({ printed }) => assert.match(printed, /p = 0\.75: 1\.1360/), // 0.75 · 0.0740 + 0.25 · 4.3219
      ),
    },
    {
      what: "the first logit",
      holds: pressing(slider("first logit"), [
        press("Home", ({ drawn, printed }) => {
          assert.match(drawn, /Marked at 0: from probabilities 0\.6931, from logits 0\.6931/); // ln 2
          assert.match(printed, /slope from probabilities: 0\.50, from logits: 0\.50/);
        }),
        press("End", ({ drawn, printed }) => {
          assert.match(drawn, /Marked at 20: from probabilities 16\.12, from logits 20\b/); // −ln 10⁻⁷
          assert.match(printed, /slope from probabilities: 0\.00, from logits: 1\.00/);
        }),
      ]),
    },
  ],
  "06-hidden-layers": [
    {
      what: "where one kink is",
      holds: pressing(slider("kink at x ="), [
        press("Home", ({ printed }) => assert.match(printed, /outgoing weights: 1\.00 and -1\.34\b/)),
        press("End", ({ printed }) => assert.match(printed, /outgoing weights: 0\.33 and -1\.41\b/)),
      ]),
    },
    {
      what: "the kink, dragged above the curve",
      holds: dragging(
        slider("kink at x ="),
        [-600, -200],
        ({ printed }) => assert.match(printed, /and -2\.18\b/), // -1.3 / (π - 0.8) - 1.3 / 0.8
      ),
    },
    {
      what: "the number of kinks",
      holds: pressing(
        slider("kinks"),
        Object.entries({ Home: 1, End: 20 }).map(([key, kinks]) =>
          press(key, ({ printed }) => {
            const says = new RegExp(`\\b${kinks} kinks: at most ${gapOfSine(kinks).toFixed(3)} away`);
            assert.match(printed, says);
          }),
        ),
      ),
    },
  ],
  "07-optimizer": [
    {
      what: "the rate of a path in a valley",
      holds: pressing(
        slider("learning rate", 0),
        Object.entries({ Home: 0.02, End: 1.2 }).map(([key, rate]) =>
          press(key, ({ drawn }) => {
            // Each step multiplies the distance from 3 by 1 − 2η.
            assert.ok(Math.abs(lastOf("w", drawn) / (3 - 3 * (1 - 2 * rate) ** 8) - 1) < 0.001, drawn);
          }),
        ),
      ),
    },
    {
      what: "the rate in a narrow valley",
      holds: pressing(slider("learning rate", 1), [
        press("Home", ({ drawn }) => {
          const [a] = endOf("gradient descent", drawn);
          assert.ok(Math.abs(a - 10 * 0.99 ** 25) < 0.005, drawn); // as it is rounded there
          assert.doesNotMatch(drawn, /leaves the picture/);
        }),
        press("End", ({ drawn }) => {
          assert.match(drawn, /gradient descent leaves the picture in step 2\./); // b is 1, −1.4, 1.96
        }),
      ]),
    },
    {
      what: "how much of the velocity remains",
      holds: pressing(
        slider("β"),
        Object.entries({ Home: 0, End: 0.95 }).map(([key, beta]) =>
          press(key, ({ printed }) => {
            const [a, b] = [rolled(10, 2, beta), rolled(1, 40, beta)];
            const loss = (a ** 2 + 20 * b ** 2).toPrecision(2);
            assert.ok(printed.includes(`loss after 40 steps: ${loss}`), printed);
          }),
        ),
      ),
    },
    {
      what: "the rate of three paths",
      holds: pressing(slider("learning rate", 2), [
        press("Home", ({ drawn }) => assert.doesNotMatch(drawn, /leaves the picture/)),
        press("End", (now, before) => {
          assert.match(now.drawn, /gradient descent leaves the picture/);
          assert.doesNotMatch(now.drawn, /(momentum|times the rate) leaves the picture/);
          for (const path of ["momentum", adam])
            assert.notDeepEqual(endOf(path, now.drawn), endOf(path, before.drawn));
        }),
      ]),
    },
    {
      what: "the velocity of one of three paths",
      holds: pressing(
        (page) => page.getByRole("combobox", { name: "β", exact: true }),
        [
          press("Home", () => {}),
          press("End", (now, before) => {
            assert.notDeepEqual(endOf("momentum", now.drawn), endOf("momentum", before.drawn));
            for (const path of ["gradient descent", adam])
              assert.deepEqual(endOf(path, now.drawn), endOf(path, before.drawn)); // β is momentum's alone
          }),
        ],
      ),
    },
  ],
  "08b-train-and-predict": [
    { what: "an image shows how sure the network was", holds: opensImages },
    {
      what: "a boot that moves",
      holds: pressing(slider("pixels to the right"), [
        press("Home", ({ drawn }) => assert.match(drawn, /True: Ankle boot/)),
        press("End", (now, before) => {
          assert.ok(Number(now.middle) - Number(before.middle) > 0.1, `${before.middle}, ${now.middle}`);
          assert.match(now.drawn, /True: Ankle boot/);
          assert.notEqual(now.drawn, before.drawn);
        }),
      ]),
    },
    { what: "a number of the confusion matrix shows its images", holds: choosesPictures },
  ],
};

const adam = "Adam, 20 times the rate";

/** The largest gap, at hundredths from 0 to 7, between the sine and the straight pieces that meet it at equal distances. */
function gapOfSine(pieces: number): number {
  const width = 7 / pieces;
  const gaps = Array.from({ length: 701 }, (_, i) => {
    const x = i / 100;
    const left = Math.min(Math.floor(x / width), pieces - 1) * width;
    const share = (x - left) / width;
    return Math.abs(Math.sin(x) - (1 - share) * Math.sin(left) - share * Math.sin(left + width));
  });
  return Math.max(...gaps);
}

/** Where momentum is after 40 steps of 0.02, if the slope is so many times the place: by what moved it last. */
function rolled(place: number, steepness: number, beta: number): number {
  let [before, now] = [place, place];
  for (let step = 0; step < 40; step++)
    [before, now] = [now, now - 0.02 * steepness * now + beta * (now - before)];
  return now;
}

/** The last value of a line, as a chart's description has it. */
function lastOf(line: string, chart: string): number {
  return Number(new RegExp(`${line} goes from \\S+ to (\\S+) in`).exec(chart)?.[1]);
}

/** Where a path on a map ends, as its description has it. */
function endOf(path: string, chart: string): [a: number, b: number] {
  const [, a, b] =
    new RegExp(`${path} goes in \\d+ steps from \\(.*?\\) to \\((\\S+), (\\S+)\\)`).exec(chart) ?? [];
  return [Number(a), Number(b)];
}
