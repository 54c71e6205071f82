/** As it was typed, made the way it is stored and sent: `K7M4QX`. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, "");

/** As it is shown: `K7M-4QX`. */
export const shownCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;
