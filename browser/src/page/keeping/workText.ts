import { inLanguage } from "../../text.js";
import { en } from "./work.en.js";

export const workText = inLanguage("page/keeping/work", en);
