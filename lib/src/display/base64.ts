/** Bytes as a page and a notebook hold them. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000)); // no function takes any number of parameters
  return btoa(text);
}
