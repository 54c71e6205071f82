import { written } from "../written.js";
import type { Finding } from "./finding.js";
import { generalText } from "./generalText.js";

const { value: text } = generalText;

type Same = (got: unknown, want: unknown) => boolean;

interface WrongValue {
  got: unknown;
  want: unknown;
  isSame: Same;
}

/** What can be said of any wrong value, without saying the right one. */
export function explainValue({ got, want, isSame }: WrongValue): Finding {
  const found = Array.isArray(want)
    ? ofList(got, want, isSame)
    : typeof want === "number"
      ? ofNumber(got, want, isSame)
      : typeof want === "string" && Array.isArray(got)
        ? { name: "nested", message: text.textInAList(written(got)) }
        : undefined;
  return found ?? { message: text.anotherValue(written(got)) };
}

/** What can be said where the student has given `name` a value that turned out to be `undefined`. */
export const explainNoValue = (name: string): Finding => ({ name: "undefined", message: text.noValue(name) });

function ofNumber(got: unknown, want: number, isSame: Same): Finding | undefined {
  const shown = written(got);
  if (typeof got === "string" && got.trim() !== "" && isSame(Number(got), want))
    return { name: "texts", message: text.asText(shown) };
  if (Array.isArray(got)) return { name: "nested", message: text.inAList(shown) };
  if (typeof got !== "number" || Number.isNaN(got))
    return { name: "not-a-number", message: text.notANumber(shown) };
  if (want !== 0 && isSame(got, -want)) return { name: "other-sign", message: text.otherSign(shown) };
  if (isCutInThousands(got, want)) return { name: "decimal-point", message: text.decimalPoint(shown) };
  const power = Math.log10(got / want);
  const zeros = Math.abs(Math.round(power));
  if (zeros > 0 && Math.abs(power - Math.round(power)) < 1e-9)
    return { name: "power-of-ten", message: text.powerOfTen(shown, zeros) };
  if (Number.isInteger(want) && got === want + 1)
    return { name: "one-too-many", message: text.oneTooMany(shown) };
  if (Number.isInteger(want) && got === want - 1)
    return { name: "one-too-few", message: text.oneTooFew(shown) };
  if (!Number.isInteger(want) && Math.abs(got - want) < 0.01 * Math.abs(want))
    return { name: "close", message: text.close(shown) };
  return undefined;
}

function ofList(got: unknown, want: readonly unknown[], isSame: Same): Finding | undefined {
  const shown = written(got);
  if (!Array.isArray(got)) return { name: "not-an-array", message: text.notAList(shown, want.length) };
  if (got.length !== want.length)
    return { name: "length", message: text.length(shown, got.length, want.length) };
  if (got.every((entry, i) => isSame(entry, want[i]) || isCutInThousands(entry, want[i])))
    return { name: "decimal-point", message: text.decimalPoint(shown) };
  const asNumber = (entry: unknown) =>
    typeof entry === "string" && entry.trim() !== "" ? Number(entry) : entry;
  if (
    want.every((one) => typeof one === "number") &&
    got.every((entry, i) => isSame(asNumber(entry), want[i]))
  )
    return { name: "texts", message: text.asTexts(shown) };
  const left = [...want];
  for (const entry of got) {
    const at = left.findIndex((one) => isSame(entry, one));
    if (at >= 0) left.splice(at, 1);
  }
  if (left.length === 0) return { name: "other-order", message: text.otherOrder(shown) };
  const right = want.filter((entry, i) => isSame(got[i], entry)).length;
  return right > 0 ? { name: "entries", message: text.rightEntries(shown, right, want.length) } : undefined;
}

/** Whether `got` is what TypeScript reads where somebody writes `want` with a point between its thousands: 1.875. */
function isCutInThousands(got: unknown, want: unknown): boolean {
  if (typeof got !== "number" || typeof want !== "number" || !Number.isInteger(want)) return false;
  return Math.abs(want) >= 1000 && got === want / 1000;
}
