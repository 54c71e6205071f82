import { inLanguage } from "../text.js";
import { en } from "./page.en.js";

export const pageText = inLanguage("page/page", en);
