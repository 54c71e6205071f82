import type { Translation } from "../text/language.js";
import type { en } from "./api.en.js";

export const ko = {
  notInKernel: (what) =>
    `${what}: @six-steps/kernel 커널이 있는 노트북에서만 쓸 수 있습니다. 이 프로그램은 노트북 밖에서 실행되고 있습니다.`,
} satisfies Translation<typeof en>;
