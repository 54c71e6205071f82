import { inLanguage } from "../text.js";
import { en } from "./grading.en.js";

export const gradingText = inLanguage("grading/grading", en);
