import { adviceText } from "../adviceText.js";
import type { SyntaxFault } from "./syntaxFault.js";
import { syntaxText } from "./syntaxText.js";
import { plainSigns } from "./words.js";

/** Texts, numbers and signs that are not written as here. */
export function textRule({
  source,
  message,
  start,
  end,
  before,
  found,
  after,
}: SyntaxFault): string | undefined {
  if (message === "Unterminated string") {
    const quote = source[start];
    if (quote === "`") return syntaxText.templateNeverEnds();
    const last = source
      .slice(start + 1, end)
      .trimEnd()
      .replace(/[);]+$/, "")
      .at(-1);
    const isOther = (last === '"' || last === "'") && last !== quote;
    return isOther ? syntaxText.otherQuote(quote, last) : syntaxText.textNeverEnds(quote);
  }
  if (message.startsWith("Invalid Character")) {
    if (source[start - 1] === "#" || source[start] === "#") return syntaxText.hashComment();
    const sign = source[start];
    return Object.hasOwn(plainSigns, sign) ? syntaxText.plainSign(sign, plainSigns[sign]) : undefined;
  }
  if (message === "Invalid characters after number") {
    if (/\b(?:let|const|var|function|class)\s+\d+$/.test(before)) return syntaxText.nameBeginsWithDigit();
    const number = /[\d.]+$/.exec(before)?.[0];
    return number === undefined ? undefined : syntaxText.unitAfterNumber(number + source.slice(start, end));
  }
  if (message === "Unexpected token" && /^\d+$/.test(found)) {
    const whole = /\d{1,3}(?:,\d{3})*,$/.exec(before)?.[0];
    const more = /^(?:,\d{3})*(?:\.\d+)?(?![\d.])/.exec(after)?.[0];
    if (whole !== undefined && more !== undefined && found.length === 3) {
      return adviceText.commaNumber((whole + found + more).replaceAll(",", ""));
    }
    const integer = /\b\d+(?=,$)/.exec(before)?.[0];
    return integer === undefined ? undefined : syntaxText.decimalPoint(`${integer}.${found}`);
  }
  const quote = before.at(-1);
  if (
    (quote === "'" || quote === '"') &&
    /^[\p{ID_Start}]/u.test(source.slice(start)) &&
    /['"]/.test(after)
  ) {
    return syntaxText.quoteInText(quote, quote === "'" ? '"' : "'");
  }
}
