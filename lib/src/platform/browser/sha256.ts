import type { Sha256 } from "../sha256.js";

const primes = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && Array.from({ length: n }, (_, i) => i).every((i) => i < 2 || n % i !== 0),
);

/** The first 32 bits behind the point. */
const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 2 ** 32);
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

/** FIPS 180-4. A page that was loaded by plain HTTP, as in a class, has no `crypto.subtle`. */
export const sha256: Sha256 = (...parts) => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const state = Uint32Array.from(start);
  const schedule = new Uint32Array(64);
  const block = new Uint8Array(64);
  const words = new DataView(block.buffer);
  let filled = 0;
  const take = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; ) {
      const count = Math.min(64 - filled, bytes.length - at);
      block.set(bytes.subarray(at, at + count), filled);
      at += count;
      filled += count;
      if (filled < 64) return;
      mix(state, words, schedule);
      filled = 0;
    }
  };
  for (const part of parts) take(part);
  const end = new Uint8Array(((119 - (length % 64)) % 64) + 9);
  end[0] = 0x80;
  new DataView(end.buffer).setBigUint64(end.length - 8, BigInt(length) * 8n);
  take(end);
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
};

function mix(state: Uint32Array, words: DataView, schedule: Uint32Array): void {
  for (let i = 0; i < 16; i++) schedule[i] = words.getUint32(i * 4);
  for (let i = 16; i < 64; i++) {
    const near = schedule[i - 2];
    const far = schedule[i - 15];
    const s0 = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const s1 = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    schedule[i] = schedule[i - 16] + s0 + schedule[i - 7] + s1;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + constants[i] + schedule[i]) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; // one by one: V8 makes an array of each turn otherwise
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] += value;
  });
}

const turned = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));
