import { inLanguage } from "../../text/language.js";
import { en } from "./advice.en.js";

export const adviceText = inLanguage("student/advice/advice", en);
