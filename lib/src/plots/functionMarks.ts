/** What a chart has inside its axes on a narrow page, in CSS pixels. */
const plotWidth = 520;
const plotHeight = 280;

/** Of a written value and of a dot, in CSS pixels. */
const letter = 7.5;
const line = 15;
const dot = 9;

/** Where a value may stand beside its dot, by plotly.js's name. */
const places = {
  "top center": { across: 0, down: -1 },
  "bottom center": { across: 0, down: 1 },
  "middle right": { across: 1, down: 0 },
  "middle left": { across: -1, down: 0 },
} as const;

type Place = keyof typeof places;

/** One dot's value: what is written, and where; nothing where there is no room. */
export interface WrittenMark {
  text: string;
  place: Place;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Writes the values at marks so that none lies on another or on a dot: at each mark the highest above its dot, the others
 * below or beside theirs, equal ones once. A value for which no place is left is not written.
 *
 * @param heights `[curve][mark]`, null where the curve has no value
 * @param from from where to where the horizontal axis goes; `low` and `high` likewise the vertical one
 */
export function writeMarks(
  heights: readonly (readonly (number | null)[])[],
  marks: readonly number[],
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
): WrittenMark[][] {
  const written = heights.map((row) => row.map((): WrittenMark => ({ text: "", place: "top center" })));
  const at = (mark: number, y: number) => ({
    x: ((marks[mark] - from) / (to - from)) * plotWidth,
    y: ((high - y) / (high - low)) * plotHeight,
  });
  const dots = heights.flatMap((row, curve) =>
    row.flatMap((y, mark) => (y === null ? [] : [{ curve, mark, ...at(mark, y) }])),
  );
  const taken: Box[] = dots.map(({ x, y }) => box(x, y, dot, dot));
  const tops = marks.map((_, mark) =>
    Math.max(...heights.map((row) => row[mark] ?? Number.NEGATIVE_INFINITY)),
  );
  for (const { curve, mark, x, y } of dots.sort((a, b) => a.y - b.y)) {
    const value = heights[curve][mark] as number;
    if (value < low || value > high) continue;
    if (heights.slice(0, curve).some((row) => row[mark] === value)) continue;
    const text = String(value);
    const order = (Object.keys(places) as Place[]).slice();
    if (value < tops[mark]) order.splice(0, 2, "bottom center", "top center");
    for (const place of order) {
      const { across, down } = places[place];
      const width = letter * text.length;
      const asked = box(x + across * (dot + width / 2), y + down * (dot / 2 + line / 2), width, line);
      if (taken.some((other) => overlap(asked, other))) continue;
      taken.push(asked);
      written[curve][mark] = { text, place };
      break;
    }
  }
  return written;
}

function box(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, width, height };
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
