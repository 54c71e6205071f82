import type { Translation } from "@six-steps/kernel/internal/text/language.js";
import type { en } from "./student.en.js";

export const ko = {
  tooMuchText: "… 이 셀의 출력은 페이지에 다 담기에는 너무 많습니다. 나머지는 생략합니다.",
} satisfies Translation<typeof en>;
