import { inLanguage } from "../../../text/language.js";
import { en } from "./uncompiled.en.js";

export const uncompiledText = inLanguage("exercises/core/uncompiled/uncompiled", en);
