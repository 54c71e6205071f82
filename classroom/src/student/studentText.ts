import { inLanguage } from "../text.js";
import { en } from "./student.en.js";

export const studentText = inLanguage("student/student", en);
