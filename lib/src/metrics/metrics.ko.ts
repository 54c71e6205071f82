import type { Translation } from "../text/translation.js";
import type { en } from "./metrics.en.js";

export const ko = {
  probabilities: "확률",
  asTrueLabels: (shape: string) => `${shape}(정답 레이블과 같게)`,
  truthOf: (picture: number, label: number) => `${picture}번 이미지, 레이블 ${label}의 정답`,
  probabilityOf: (picture: number, label: number) => `${picture}번 이미지, 레이블 ${label}의 확률`,
  zeroOrOne: "0 또는 1",
} satisfies Translation<typeof en>;
