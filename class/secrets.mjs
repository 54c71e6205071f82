// @ts-check
import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** What cannot be mistaken for another when it is read from a wall: no 0 and O, no 1, I and L. */
const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const codeLength = 6;

/** A class's code: 31^6, nearly a thousand million. */
export const newCode = () =>
  Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join("");

/** As it is shown: `K7M-4QX`. @param {string} code */
export const shownCode = (code) => `${code.slice(0, 3)}-${code.slice(3)}`;

/** As it was typed, made the way it is stored. @param {string} typed */
export const plainCode = (typed) => typed.toUpperCase().replace(/[\s-]/g, "");

/** 192 random bits, for the teacher's page. */
export const newSecret = () => randomBytes(24).toString("base64url");

/** @param {string} text */
export const hash = (text) => createHash("sha256").update(text).digest("base64url");

/**
 * Whether two texts are equal, in a time that tells nothing of where they differ.
 *
 * @param {string} a
 * @param {string} b
 */
export const isEqualSecret = (a, b) => timingSafeEqual(Buffer.from(hash(a)), Buffer.from(hash(b)));
