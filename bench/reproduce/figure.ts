/** One figure of a line: what its source says, and what came out here. */
export interface Figure {
  what: string;
  /** As the source gives it; empty where it gives none. */
  source: string;
  ours: string;
  /** Whether ours is as good as the source's; left out where there is nothing to compare with. */
  holds?: boolean;
}

/** How far below a source's accuracy ours may lie: weights and batches are drawn at random, and the source gives no spread. */
export const margin = 0.01;

/** A shape, a count, an index: the same or wrong. */
export function exactly(
  what: string,
  source: number | string | readonly number[],
  ours: number | string | readonly number[],
): Figure {
  return { what, source: written(source), ours: written(ours), holds: written(source) === written(ours) };
}

/** An accuracy that the source gives: ours may be better, or lower by `margin`. */
export function about(what: string, source: number, ours: number): Figure {
  return { what, source: `about ${source}`, ours: ours.toFixed(4), holds: ours >= source - margin };
}

/** An accuracy that must be passed. */
export function above(what: string, least: number, ours: number): Figure {
  return { what, source: `above ${least}`, ours: ours.toFixed(4), holds: ours > least };
}

/** A figure that the source does not give. */
export function reported(what: string, ours: number | string | readonly number[]): Figure {
  return {
    what,
    source: "",
    ours: typeof ours === "number" && !Number.isInteger(ours) ? ours.toFixed(4) : written(ours),
  };
}

function written(value: number | string | readonly number[]) {
  if (typeof value === "number") return value.toLocaleString("en");
  return typeof value === "string" ? value : `[${value.join(", ")}]`;
}
