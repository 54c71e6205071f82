import type { Translation } from "../text/language.js";
import type { en } from "./interruption.en.js";

export const ko = { stopped: "셀을 중지했습니다." } satisfies Translation<typeof en>;
