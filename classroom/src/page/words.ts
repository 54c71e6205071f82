import { pageText } from "./pageText.js";

export function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return pageText.underAMinute;
  return minutes < 120 ? pageText.minutes(minutes) : pageText.hours(Math.round(minutes / 60));
}

export const ago = (milliseconds: number): string =>
  milliseconds < 60_000 ? pageText.justNow : pageText.ago(duration(milliseconds));
