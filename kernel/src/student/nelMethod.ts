import type { MimeBundle } from "../shared/mimeBundle.js";
import { Object } from "./intrinsics.js";

const types: Record<string, string> = {
  _toHtml: "text/html",
  _toSvg: "image/svg+xml",
  _toPng: "image/png",
  _toJpeg: "image/jpeg",
};

/** How a value shows itself by ijavascript's convention: `_toHtml()` and the like, or `_toMime()` for all at once. */
export function nelMethod(value: object): ((this: object) => MimeBundle) | undefined {
  const methods = value as Record<string, unknown>;
  const names = Object.keys(types).filter((name) => typeof methods[name] === "function");
  const whole = typeof methods._toMime === "function";
  if (names.length === 0 && !whole) return undefined;
  return function () {
    const own = this as Record<string, () => unknown>;
    const parts = names.map((name) => [types[name], own[name]()]);
    return { ...(whole ? (own._toMime() as MimeBundle) : {}), ...Object.fromEntries(parts) };
  };
}
