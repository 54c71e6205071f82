import { inLanguage } from "../text/language.js";
import { en } from "./plots.en.js";

export const plotsText = inLanguage("plots/plots", en);
