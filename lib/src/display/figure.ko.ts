import type { Translation } from "../text/translation.js";
import type { en } from "./figure.en.js";

export const ko = {
  "Download plot as a PNG": "차트를 PNG로 저장",
  "Sorry, there was a problem downloading your image!": "이미지를 저장하지 못했습니다!",
  "Double-click to zoom back out": "두 번 누르면 원래 크기로 돌아갑니다",
  Zoom: "확대",
  Pan: "이동",
  "Reset axes": "축 되돌리기",
} satisfies Translation<typeof en>;
