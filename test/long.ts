/** `npm test -- --long` tries everything. Without it, what takes minutes and shows the same once more is left out. */
export const isLong = process.env.SIX_STEPS_LONG === "1";

/** For the `skip` of such a test. */
export const unlessLong: string | false = isLong ? false : "only in npm test -- --long";
