import { inLanguage } from "../text/language.js";
import { en } from "./protocol.en.js";

/** The room's sentences, in the student's language. */
export const protocolText = inLanguage("protocol/protocol", en);
