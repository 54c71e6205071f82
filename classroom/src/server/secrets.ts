import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** What cannot be mistaken for another when it is read from a wall: no 0 and O, no 1, I and L. */
const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const codeLength = 6;

/** A class's code: 31^6, nearly a thousand million. */
export const newCode = (): string =>
  Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join("");

/** 192 random bits. */
export const newSecret = (): string => randomBytes(24).toString("base64url");

export const hash = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** Whether two texts are equal, in a time that tells nothing of where they differ. */
export const isEqualSecret = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(hash(a)), Buffer.from(hash(b)));
