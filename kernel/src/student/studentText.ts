import { inLanguage } from "../text/language.js";
import { en } from "./student.en.js";

/** The room's sentences, in the student's language. */
export const studentText = inLanguage("student/student", en);
