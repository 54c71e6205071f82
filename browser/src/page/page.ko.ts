import type { Translation } from "@six-steps/kernel/internal/text/language.js";
import type { en } from "./page.en.js";

export const ko = {
  kernel: "TypeScript (Six Steps)",
  lessons: "Six Steps: 모든 레슨",
  progress: (right, of) => (right === 0 ? "시작함" : right === of ? "✓ 완료" : `${of}개 중 ${right}개 완료`),
} satisfies Translation<typeof en>;
