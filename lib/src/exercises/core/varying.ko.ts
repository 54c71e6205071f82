import type { Translation } from "../../text/translation.js";
import type { en } from "./varying.en.js";

export const ko = {
  inPlaceOf: (own: string, usual: string) => `${usual} 대신 ${own}`,
  ownNumbers: (numbers: readonly string[]) => `이 수업에서 나에게 주어진 수: ${numbers.join(", ")}.`,
  lessonNumbers: (got: string) => `레슨 본문의 수로는 맞는 답입니다: ${got}.`,
  usual: "레슨 본문의 수로는 맞지만, 이 학생에게 주어진 수는 다릅니다.",
} satisfies Translation<typeof en>;
