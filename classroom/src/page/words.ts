/** `not-divided` as words. */
export const words = (name: string): string => name.replaceAll("-", " ");

export const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

export function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return "under a minute";
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

export const ago = (milliseconds: number): string =>
  milliseconds < 60_000 ? "just now" : `${duration(milliseconds)} ago`;
