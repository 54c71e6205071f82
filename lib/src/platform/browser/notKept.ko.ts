import type { Translation } from "../../text/translation.js";
import type { en } from "./notKept.en.js";

export const ko = {
  full: "브라우저에 이 사이트를 위한 자리가 없습니다. 디스크에 자리를 만드세요",
  inMemory:
    "브라우저에 이 사이트를 위한 자리가 남아 있지 않습니다. 지금 저장하는 것은 이 페이지를 닫거나 커널을 다시 시작할 때까지만 남습니다. 더 오래 두려면 디스크에 자리를 만들고 셀을 다시 실행하세요.",
  refused: (why: string) =>
    `브라우저가 이 사이트의 파일을 보관하지 않습니다(${why}). 시크릿 창이 아닌 창에서 열고 데이터 보관을 허용하세요`,
} satisfies Translation<typeof en>;
