import { inLanguage } from "../text.js";
import { en } from "./editions.en.js";

export const editionsText = inLanguage("editions/editions", en);
