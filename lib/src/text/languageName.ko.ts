import type { en } from "./languageName.en.js";
import type { Translation } from "./translation.js";

export const ko = { name: "한국어" } satisfies Translation<typeof en>;
