/** A file that the page's site has beside the library's own script. @throws with the address where it is not there */
export async function asset(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(path, import.meta.url);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be loaded (HTTP status ${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}
