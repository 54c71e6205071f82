/** What went wrong, in the words of its error. */
export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
