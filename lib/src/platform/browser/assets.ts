import { gather } from "./gather.js";

/** How a file of the site is fetched. */
export interface AssetOptions {
  /** Default: as the browser sees fit. */
  cache?: RequestCache;
  /** Called as the bytes come in. @param total of all, where the server tells it */
  onProgress?: (received: number, total: number | undefined) => void;
  /** How many bytes it has, unpacked: so a large one takes no more memory than these, and it is unpacked if it is packed. */
  bytes?: number;
}

/** A file that the page's site has beside the library's own script. @throws with the address where it is not there */
export async function asset(
  path: string,
  { cache, onProgress, bytes }: AssetOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(path, import.meta.url);
  const response = await fetch(url, { cache });
  if (!response.ok)
    throw new Error(`${url} cannot be loaded (HTTP status ${response.status}).`, { cause: response.status });
  if (bytes === undefined || !response.body) return new Uint8Array(await response.arrayBuffer());
  const total = Number(response.headers.get("content-length")) || undefined;
  let received = 0;
  return gather(response.body, bytes, (count) => {
    received += count;
    onProgress?.(received, total);
  });
}

/**
 * The same at once: the thread waits for it, and hears nothing meanwhile. In a worker alone.
 *
 * @param isFresh what the browser keeps does not do
 */
export function assetNow(path: string, isFresh: boolean): Uint8Array<ArrayBuffer> {
  const url = new URL(path, import.meta.url);
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.responseType = "arraybuffer";
  if (isFresh) request.setRequestHeader("Cache-Control", "no-cache");
  request.send();
  const { status } = request;
  if (status !== 200) throw new Error(`${url} cannot be loaded (HTTP status ${status}).`, { cause: status });
  return new Uint8Array(request.response);
}
