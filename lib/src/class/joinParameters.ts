import { plainCode } from "./classCode.js";
import { nameOfNobody, notACode, notAName, notAnAddress } from "./classErrors.js";
import { limits } from "./protocol.js";
import { charactersOf, cleanName } from "./studentName.js";

/** @throws JoinError */
export function addressOf(server: unknown): string {
  if (typeof server !== "string") throw notAnAddress(server);
  try {
    const { protocol, origin } = new URL(server.includes("://") ? server : `http://${server}`);
    if (protocol === "http:" || protocol === "https:") return origin;
  } catch {
    // said below
  }
  throw notAnAddress(server);
}

/** @throws JoinError */
export function codeOf(code: unknown): string {
  const plain = typeof code === "string" ? plainCode(code) : "";
  if (!/^[A-Z0-9]{1,40}$/.test(plain)) throw notACode(code);
  return plain;
}

/** @throws JoinError */
export function nameOf(name: unknown): string {
  if (typeof name !== "string") throw notAName(name, limits.name);
  const plain = cleanName(name);
  if (plain === "" || charactersOf(plain) > limits.name) throw notAName(name, limits.name);
  if (plain.toLowerCase() === "your name") throw nameOfNobody();
  return plain;
}
