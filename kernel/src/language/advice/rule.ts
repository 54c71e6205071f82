import type { Complaint } from "./complaint.js";

/** Looks at one of TypeScript's errors; says what to do, or nothing when it does not recognise the case. */
export type Rule = (complaint: Complaint) => string | undefined | Promise<string | undefined>;

/** By TypeScript's numbers. */
export type Rules = { [code: number]: Rule };
