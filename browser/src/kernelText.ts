import { en } from "./kernel.en.js";
import { inLanguage } from "./text.js";

export const kernelText = inLanguage("kernel", en);
