// biome-ignore lint/suspicious/noExplicitAny: what each exercise gives its answers is checked there
export type Answers = Record<string, readonly ((...args: any[]) => unknown)[]>;
