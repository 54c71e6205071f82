import assert from "node:assert/strict";
import { type LessonControl, type Press, press, pressing, type Shown, slider } from "./pressing.js";

const draws =
  (...texts: RegExp[]): Press["shows"] =>
  ({ drawn }) => {
    for (const text of texts) assert.match(drawn, text);
  };
const prints =
  (text: RegExp): Press["shows"] =>
  ({ printed }) =>
    assert.match(printed, text);

/** The shares of bars, the largest first. */
const shares = ({ drawn }: Shown) =>
  [...drawn.matchAll(/ (\d(?:\.\d+)?)(?=[,.](?: |$))/gm)].map(([, share]) => Number(share));
/** The share of the bar with this name. */
const shareOf = (name: string, { drawn }: Shown) =>
  Number(new RegExp(`${name} ([\\d.]*\\d)`).exec(drawn)?.[1]);

/** How many trousers and how many bags are right. */
const right = ({ printed }: Shown) =>
  [...printed.matchAll(/(\d+) of \d+ right/g)].map(([, count]) => Number(count));

const accuracy = ({ printed }: Shown) => Number(/accuracy (\d\.\d+)/.exec(printed)?.[1]);

/** How often each face was drawn. */
const faces = ({ printed }: Shown) => (/drawn: (\d+) +(\d+) +(\d+)/.exec(printed) ?? []).slice(1).map(Number);
const draw = (shown: Shown) => faces(shown).reduce((sum, count) => sum + count, 0);

const sameBars: Press["shows"] = (now, before) => assert.equal(now.drawn, before.drawn);

/** Its value is printed, and the same one stands in brackets in its row. */
const choosesPixel =
  (row: number, column: number): Press["shows"] =>
  ({ printed }) => {
    const [, value, row10] = new RegExp(`row ${row}, column ${column}: (\\d+)\n(.*)`).exec(printed) ?? [];
    assert.ok(value, printed);
    const numbers = row10.split(" ");
    assert.equal(numbers.length, 10, row10);
    assert.deepEqual(
      numbers.flatMap((number, i) => (/^\d+$/.test(number) ? [] : [`${i}: ${number}`])),
      [`${column}: [${value}]`],
    );
  };

/** The controls of lessons 01 to 04. */
export const firstSteps: Readonly<Record<string, readonly LessonControl[]>> = {
  "01-the-data": [
    {
      what: "a pixel, by its row and column",
      holds: pressing(
        (page) =>
          page.getByRole("radiogroup", { name: "chosen pixel" }).getByRole("radio", { checked: true }),
        [
          press("ArrowUp", choosesPixel(3, 4)),
          press("ArrowUp", choosesPixel(2, 4)),
          press("ArrowRight", choosesPixel(2, 5)),
          press("ArrowRight", choosesPixel(2, 6)),
          press("ArrowRight", choosesPixel(2, 7)), // as the lesson asks for
          press("End", choosesPixel(9, 9)),
          press("ArrowUp", choosesPixel(8, 9)),
          press("Home", choosesPixel(0, 0)),
        ],
      ),
    },
    {
      what: "the divisor",
      holds: pressing(slider("divide by"), [
        press("Home", (now) => assert.ok(shares(now)[0] > 0.9, now.drawn)),
        press("End", (now) => {
          assert.ok(shares(now)[0] < 0.25, now.drawn);
          assert.equal(shares(now).length, 10);
        }),
      ]),
    },
  ],
  "02-structure": [
    {
      what: "the bias",
      holds: pressing(slider("add to the bias"), [
        press("Home", (now, before) => {
          assert.ok(right(now)[0] < right(before)[0] && right(now)[1] >= right(before)[1], now.printed);
        }),
        press("End", (now, before) => {
          assert.ok(right(now)[0] > right(before)[0] && right(now)[1] < right(before)[1], now.printed);
        }),
      ]),
    },
    {
      what: "images that move",
      holds: pressing(slider("moved by (pixels)"), [
        press("End", (now, before) => assert.ok(accuracy(now) < accuracy(before) / 2, now.printed)),
        press("Home", (now, before) => assert.ok(accuracy(now) > 2 * accuracy(before), now.printed)),
        press("ArrowRight", (now, before) => assert.ok(accuracy(now) < accuracy(before), now.printed)),
      ]),
    },
  ],
  "03-input-layer": [
    {
      what: "a pixel",
      holds: pressing(
        (page) => page.getByRole("radiogroup", { name: "pixel" }).getByRole("radio", { checked: true }),
        [
          press("ArrowRight", draws(/Place 15 is marked/)),
          press("ArrowUp", draws(/Place 9 is marked/)),
          press("ArrowLeft", draws(/Place 8 is marked/)),
          press("ArrowDown", draws(/Place 14 is marked/)),
          press("End", draws(/Place 23 is marked/)),
          press("Home", draws(/Place 0 is marked/)),
          press("ArrowDown", draws(/Place 6 is marked/)),
        ],
      ),
    },
    {
      what: "the order",
      holds: pressing(
        (page) => page.getByRole("combobox", { name: "order" }),
        [
          press("ArrowDown", draws(/Place 1 is marked/)), // (1, 0) in columns of 4
          press("ArrowUp", draws(/Place 6 is marked/)),
        ],
      ),
    },
  ],
  "04-output-layer": [
    {
      what: "how often the die is rolled",
      holds: pressing(slider("rolls"), [
        press("End", (now) => {
          assert.equal(draw(now), 10_000);
          // Five standard deviations off 6,652.
          const off = Math.abs(faces(now)[2] - 6652);
          assert.ok(off < 5 * Math.sqrt(10_000 * 0.6652 * 0.3348), now.printed);
        }),
        press("Home", (now) => assert.equal(draw(now), 100)),
      ]),
    },
    {
      what: "the button that rolls",
      holds: pressing(
        (page) => page.getByRole("button", { name: "Roll 100 more" }),
        [
          press("Enter", (now, before) => {
            assert.equal(draw(now), 200);
            faces(now).forEach((count, k) => {
              assert.ok(count >= faces(before)[k], now.printed); // those drawn before are among them
            });
          }),
          press("Space", (now) => assert.equal(draw(now), 300)),
        ],
      ),
    },
    {
      what: "what is added to all three logits",
      holds: pressing(slider("add to all"), [
        press("End", (now, before) => {
          prints(/powers: 20\.09 {1,2}54\.60 {1,2}148\.41/)(now, before);
          sameBars(now, before);
        }),
        press("Home", (now, before) => {
          prints(/powers: 0\.37 {1,2}1\.00 {1,2}2\.72/)(now, before);
          sameBars(now, before);
        }),
        press("ArrowRight", prints(/powers: 2\.72 {1,2}7\.39 {1,2}20\.09/)),
      ]),
    },
    {
      what: "the first of three logits",
      holds: pressing(slider("c₁"), [
        press("ArrowRight", (now, before) => {
          prints(/powers: 7\.39 {1,2}7\.39 {1,2}20\.09/)(now, before);
          assert.ok(shareOf("c₁", now) > shareOf("c₁", before), now.drawn);
          for (const other of ["c₂", "c₃"])
            assert.ok(shareOf(other, now) < shareOf(other, before), now.drawn);
        }),
      ]),
    },
    {
      what: "the second of three logits",
      holds: pressing(slider("c₂"), [press("End", prints(/powers: 7\.39 {1,2}54\.60 {1,2}20\.09/))]),
    },
    {
      what: "the third of three logits",
      holds: pressing(slider("c₃"), [press("Home", prints(/powers: 7\.39 {1,2}54\.60 {1,2}1\.00/))]),
    },
    {
      what: "the temperature",
      holds: pressing(slider("temperature"), [
        press("Home", draws(/: c₃ = 3 0\.9933\./)), // softmax of ⟨5, 10, 15⟩
        press("End", draws(/c₃ = 3 0\.4192, c₂ = 2 0\.3265, c₁ = 1 0\.2543/)),
      ]),
    },
    {
      what: "the first of two logits",
      holds: pressing(slider("c₁", 1), [press("ArrowRight", draws(/c₁ = 3 0\.9526, c₂ = 0 0\.0474/))]),
    },
    {
      what: "the second of two logits",
      holds: pressing(slider("c₂", 1), [
        press("ArrowRight", draws(/c₁ = 3 0\.8808, c₂ = 1 0\.1192/)), // like ⟨2, 0⟩
        press("End", draws(/c₂ = 4 0\.7311, c₁ = 3 0\.2689/)),
      ]),
    },
  ],
};
