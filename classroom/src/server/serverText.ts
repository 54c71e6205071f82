import { inLanguage } from "../text.js";
import { en } from "./server.en.js";

export const serverText = inLanguage("server/server", en);
