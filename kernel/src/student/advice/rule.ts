/** Errors that are told in one way, by their messages, and what to do about them: it is given the message's groups. */
export type Rule = readonly [message: RegExp, advice: (...found: string[]) => string];
