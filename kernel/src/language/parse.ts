import { type ParseResult, parseSync } from "oxc-parser";
import type { Grammar } from "./platform.js";

/**
 * Parses a module, tolerating nothing. Positions are UTF-16 indexes into `text`. In Node oxc's parser is native code, in a page
 * the same in WebAssembly.
 */
export const parse = (text: string, language: Grammar | "js"): ParseResult =>
  parseSync(`cell.${language}`, text, { lang: language, sourceType: "module", preserveParens: false });
