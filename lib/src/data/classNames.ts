import { inLanguage } from "../text/language.js";
import { en } from "./classNames.en.js";

const text = inLanguage("data/classNames", en);

/** What each label of Fashion-MNIST means: `classNames[label]`, for labels 0 to 9, in the user's language. */
export const classNames: readonly string[] = Object.freeze(text.fashionMnist);

/** The same in Korean: `classNamesKorean[label]`. */
export const classNamesKorean: readonly string[] = Object.freeze([
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
]);

/** What each label of CIFAR-10 means: `cifar10ClassNames[label]`, for labels 0 to 9. */
export const cifar10ClassNames: readonly string[] = Object.freeze(text.cifar10);
