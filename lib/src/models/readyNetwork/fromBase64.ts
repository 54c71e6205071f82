/** Bytes with a sign, by what a page and Node have in common. */
export const fromBase64 = (text: string): Int8Array =>
  Int8Array.from(atob(text), (byte) => byte.charCodeAt(0));
