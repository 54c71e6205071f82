import type { Display, DisplayOptions, MimeBundle } from "six-steps/internal/display/display.js";

/** One call of a display function. */
export interface Shown {
  bundle: MimeBundle;
  options?: DisplayOptions;
}

/** A display function that keeps what it is given, in place of a notebook's. */
export function recordedDisplay(): { display: Display; shown: Shown[] } {
  const shown: Shown[] = [];
  return { display: (bundle, options) => shown.push({ bundle, options }), shown };
}
