import type { ClassNow } from "../protocol.js";

/** Every so many milliseconds a page asks: 40 pages are ten questions a second at most. */
const pause = 4000;

/** Milliseconds. */
const patience = 10_000;

/** What the class is at; `undefined` while its server does not answer. */
export async function classNow(): Promise<ClassNow | undefined> {
  try {
    // Where the network has gone, nothing says so.
    const answer = await fetch("/api/class", { signal: AbortSignal.timeout(patience) });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/** Tells of the class again and again, while somebody can see the page. */
export function followClass(tell: (now: ClassNow) => void): void {
  const look = async () => {
    const now = document.hidden ? undefined : await classNow();
    if (now) tell(now);
    setTimeout(look, pause);
  };
  void look();
}

/** The two digits by which everybody calls a lesson: `04`. */
export const numberOf = (lesson: string): string => lesson.split("-")[0];

/** The address of a lesson's page. */
export const pageOf = (lesson: string): string =>
  `/notebooks/index.html?path=${encodeURIComponent(`${lesson}.ipynb`)}`;
