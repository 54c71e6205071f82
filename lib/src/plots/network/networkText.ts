import { inLanguage } from "../../text/language.js";
import { en } from "./network.en.js";

export const networkText = inLanguage("plots/network/network", en);
