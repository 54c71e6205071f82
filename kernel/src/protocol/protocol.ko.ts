import type { Translation } from "../text/language.js";
import type { en } from "./protocol.en.js";

export const ko = {
  nobodyToAsk: "실행한 셀이 없어서 물어볼 사람이 없습니다.",
  notSent: (type, reason) => `${type} 메시지를 JSON으로 쓸 수 없어서 보내지 못했습니다: ${reason}`,
  kernelFailed: "커널 자체에 문제가 생겼습니다. 셀이 실행되지 않았을 수 있습니다.",
} satisfies Translation<typeof en>;
