import { inLanguage } from "../text.js";
import { en } from "./control.en.js";

export const controlText = inLanguage("control/control", en);
