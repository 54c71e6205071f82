import { inLanguage } from "../text.js";
import { en } from "./terminal.en.js";

export const terminalText = inLanguage("server/terminal", en);
