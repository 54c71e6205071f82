import { inLanguage } from "../../text/language.js";
import { en } from "./feedback.en.js";

/** The sentences that every exercise shares. */
export const feedbackText = inLanguage("exercises/core/feedback", en);
