import { platform } from "#language";
import type { Lacking } from "../../platform.js";
import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import { quotedIn } from "../template.js";

const aboutNames = new Set([2304, 2552, 2583, 2585, 2693]);
const aboutMembers = new Set([2339, 2550, 2551]);

/** What to do about something of the standard library that came with a later Node than the running one. */
export function newerThanRuntime({ code, message, at, source }: Complaint): string | undefined {
  if (!aboutNames.has(code) && !aboutMembers.has(code)) return;
  const name = source.slice(at.start, at.end);
  const [, type] =
    quotedIn("Property '{0}' does not exist on type '{1}'.", message) ??
    quotedIn("Property '{0}' does not exist on type '{1}'. Did you mean '{2}'?", message) ??
    [];
  const found = platform
    .lacking()
    .find((it) => it.name === name && (aboutNames.has(code) ? it.kind === "global" : isOf(it, type ?? "")));
  return found && adviceText.newer(found.code, platform.runtime, found.node);
}

function isOf({ kind, owner }: Lacking, type: string): boolean {
  if (kind === "static") return [`${owner}Constructor`, owner, `typeof ${owner}`].includes(type);
  if (kind !== "member") return false;
  if (owner === "Iterator") return /^(?:Iterator|\w+Iterator|Generator|IteratorObject)\b/.test(type);
  return type.replace(/^Readonly/, "").replace(/<.*/s, "") === owner;
}
