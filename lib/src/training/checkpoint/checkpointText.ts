import { inLanguage } from "../../text/language.js";
import { en } from "./checkpoint.en.js";

export const checkpointText = inLanguage("training/checkpoint/checkpoint", en);
