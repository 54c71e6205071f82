import type { Translation } from "../../text/translation.js";
import type { en } from "./unreadable.en.js";

export const ko = {
  disposed: "메모리에서 해제한 텐서(숫자가 남아 있지 않음)",
  cyclic: "자기 자신이 들어 있는 배열",
  deep: (depth: number) => `배열 안에 배열이 ${depth}겹 넘게 들어 있는 배열`,
  long: (entries: string) => `살펴보기에는 너무 긴 배열(항목 ${entries}개)`,
  throws: (error: string) => `읽으면 오류가 나는 값(${error})`,
  error: "없음(오류로 멈춤)",
  noError: "오류 객체가 아닌 것을 던졌습니다",
} satisfies Translation<typeof en>;
