import type { Translation } from "../text/translation.js";
import type { en } from "./classNames.en.js";

export const ko = {
  fashionMnist: [
    "티셔츠/윗도리",
    "바지",
    "스웨터",
    "드레스",
    "코트",
    "샌들",
    "셔츠",
    "스니커즈",
    "가방",
    "앵클부츠",
  ],
  cifar10: ["비행기", "자동차", "새", "고양이", "사슴", "개", "개구리", "말", "배", "트럭"],
} satisfies Translation<typeof en>;
