import { inLanguage } from "../text/language.js";
import { en } from "./training.en.js";

export const trainingText = inLanguage("training/training", en);
