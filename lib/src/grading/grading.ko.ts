import type { Translation } from "../text/translation.js";
import type { en } from "./grading.en.js";

export const ko = {
  noAnswer: "돌아온 것이 답이 아닙니다.",
  noEnd: (calls: number) => `함수를 ${calls}번 호출해도 확인이 끝나지 않았습니다.`,
} satisfies Translation<typeof en>;
