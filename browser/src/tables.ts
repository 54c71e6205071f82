/** In the place of the kernel's `#text`: what `page/language.ts` has found out, and the tables that it has loaded. */
const page = globalThis as {
  sixStepsSettings?: { language?: string };
  sixStepsText?: Record<string, unknown>;
};

export const language: string = page.sixStepsSettings?.language || "en";

/** By package and path. */
export const tables = (): Record<string, unknown> => page.sixStepsText ?? {};

export const find = (_: string, table: string): unknown => tables()[`kernel/${table}`];

export const typeScriptMessages = () =>
  tables()["kernel/diagnostics"] as Record<number, readonly [string, string]> | undefined;
