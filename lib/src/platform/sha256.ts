/** SHA-256 of bytes, one part after the other, in hexadecimal. */
export type Sha256 = (...parts: readonly Uint8Array[]) => string;
