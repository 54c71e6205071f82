import { seededRandom } from "six-steps/internal/random/seededRandom.js";

/** Numbers by lot, the same ones for the same seed. */
export interface Lots {
  /** From 0 to 1. */
  share(): number;
  /** A whole number from 0 to `below` - 1. */
  whole(below: number): number;
  one<T>(of: readonly T[]): T;
}

export function lots(seed: number): Lots {
  const share = seededRandom(seed);
  const whole = (below: number) => Math.floor(share() * below);
  return { share, whole, one: (of) => of[whole(of.length)] };
}

const parts = [
  "cat",
  "Ankle boot",
  "T-shirt/top",
  "Incomprehensibilities",
  "티셔츠/윗도리",
  "앵클부츠",
  "鞋子",
  "<b>bold</b>",
  "<img src=x onerror=alert(1)>",
  "&amp; & &lt;",
  "a<br>b",
  "$x_1^2$",
  'it\'s "quoted"',
  "שלום",
  "👩‍👩‍👧",
  "é",
  "1",
  "01",
  "1e3",
  "2020-01-01",
  "cat (0)",
  "cat (1)",
];

/** Names of classes as nobody should give them: some repeat, some are long, in several scripts, with markup. */
export function randomNames({ whole, one, share }: Lots, count: number): string[] {
  const names: string[] = [];
  while (names.length < count) {
    if (names.length > 0 && share() < 0.25) names.push(one(names));
    else names.push(Array.from({ length: 1 + whole(share() < 0.3 ? 5 : 1) }, () => one(parts)).join(" "));
  }
  return names;
}

/** A number that may be anything a float can hold. */
export function randomValue({ share, one }: Lots): number {
  const fine = (share() - 0.5) * 10 ** (share() * 12 - 6);
  const odd = [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    1.7976931348623157e308,
    -1e300,
    5e-324,
    -0,
  ];
  return share() < 0.3 ? one(odd) : fine;
}
