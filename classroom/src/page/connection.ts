import type { ClassView, Place } from "../protocol.js";
import { pageText } from "./pageText.js";

/**
 * Hands the secret in that stands in the address behind #, and takes it out of there: the address may be projected. An
 * address that was used before does as well in a browser that is in already.
 *
 * @returns why not, or nothing
 */
export async function enter(): Promise<string | undefined> {
  const secret = location.hash.slice(1);
  // Handed in also where it is not needed: an address that opens the page must not stay in the browser's history.
  const entered = secret ? await post("/api/teacher/enter", { secret }) : undefined;
  if (secret) history.replaceState(null, "", location.pathname);
  const door = await fetch("/api/teacher/door");
  if (door.ok) return undefined;
  return (await (entered?.ok === false ? entered : door).json()).message;
}

/** Asks until there is an answer. */
export async function getJson<Answer>(path: string): Promise<Answer> {
  for (;;) {
    try {
      const answer = await fetch(path);
      if (answer.ok) return await answer.json();
    } catch {
      // the server is away: it may come back
    }
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

export interface Listener {
  view: (view: ClassView) => void;
  away: () => void;
}

/** Listens to changes for as long as the page is open; the browser connects again by itself. */
export function listen({ view, away }: Listener): void {
  const events = new EventSource("/api/teacher/events");
  events.addEventListener("class", ({ data }) => view(JSON.parse(data)));
  events.addEventListener("error", () => {
    away();
    // A server that answers with an error is not asked again by itself.
    if (events.readyState === EventSource.CLOSED) setTimeout(() => listen({ view, away }), 3000);
  });
}

/** @param id of a call for help @returns why not, or nothing */
export const tickOff = (id: string): Promise<string | undefined> => whyNot("/api/teacher/answered", { id });

/** @returns why not, or nothing */
export const remove = (student: number): Promise<string | undefined> =>
  whyNot("/api/teacher/removed", { student });

/** Makes one student of two. @returns why not, or nothing */
export const merge = (from: number, into: number): Promise<string | undefined> =>
  whyNot("/api/teacher/merged", { from, into });

/** Says where the class is. @returns why not, or nothing */
export const setPlace = (place: Place | null): Promise<string | undefined> =>
  whyNot("/api/teacher/place", { place });

async function whyNot(path: string, body: object): Promise<string | undefined> {
  try {
    const answer = await post(path, body);
    return answer.ok ? undefined : (await answer.json()).message;
  } catch {
    return pageText.noAnswer;
  }
}

function post(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}
