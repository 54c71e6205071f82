// @ts-check

/**
 * Hands the secret in that stands in the address behind #, and takes it out of there: the address may be projected.
 *
 * @returns {Promise<string | undefined>} why not
 */
export async function enter() {
  const secret = location.hash.slice(1);
  if (secret) {
    const answer = await fetch("/api/teacher/enter", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret }),
    });
    if (!answer.ok) return (await answer.json()).message;
    history.replaceState(null, "", location.pathname);
  }
  const door = await fetch("/api/teacher/door");
  return door.ok ? undefined : (await door.json()).message;
}

/** @param {string} path @returns {Promise<any>} */
export async function getJson(path) {
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

/**
 * Listens to changes for as long as the page is open; the browser connects again by itself.
 *
 * @param {{ view: (view: any) => void, away: () => void }} to
 */
export function listen({ view, away }) {
  const events = new EventSource("/api/teacher/events");
  events.addEventListener("class", ({ data }) => view(JSON.parse(data)));
  events.addEventListener("error", () => {
    away();
    // A server that answers with an error is not asked again by itself.
    if (events.readyState === EventSource.CLOSED) setTimeout(() => listen({ view, away }), 3000);
  });
}

/** @param {string} id of a call for help */
export async function tickOff(id) {
  await fetch("/api/teacher/answered", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id }),
  });
}
