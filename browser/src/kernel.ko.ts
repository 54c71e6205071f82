import type { Translation } from "@six-steps/kernel/internal/text/language.js";
import type { en } from "./kernel.en.js";

export const ko = {
  banner: "Six Steps: 이 페이지에서, 실행하기 전에 검사하는 TypeScript",
  endedByForce:
    "중간에 멈출 수 없는 긴 계산을 하고 있어서 커널을 새로 시작했고 변수가 모두 사라졌습니다. 위의 셀을 다시 실행하세요.",
  threadLost:
    "셀을 실행하는 부분을 불러오지 못했습니다. 인터넷에 연결되어 있나요? 다시 연결되면 셀을 다시 실행하세요.",
  tooMuchText: "… 이 셀의 출력은 페이지에 다 담기에는 너무 많습니다. 나머지는 생략합니다.",
} satisfies Translation<typeof en>;
