import { inLanguage } from "../../text/language.js";
import { en } from "./peers.en.js";

export const peersText = inLanguage("api/peers/peers", en);
