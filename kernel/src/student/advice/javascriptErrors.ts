import { adviceText as text } from "./adviceText.js";
import type { Rule } from "./rule.js";

/** As it stands behind what it was asked of: `[0]` or `.length`. */
const asked = (key: string) => (/^-?\d+$/.test(key) ? `[${key}]` : `.${unescaped(key)}`);

/** Firefox writes `\uAE38` for `길`. */
const unescaped = (key: string) =>
  key.replace(/\\u([0-9A-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** `(intermediate value).map` is V8's word for `.map` of something without a name, and `number 5` for 5. */
const named = (code: string) =>
  code.replace(/^.*\(intermediate value\)/, "").replace(/^(?:number|boolean|object|bigint) (?=\S)/, "");

/** The errors of JavaScript itself, in the words of Chrome, Edge and Node, then in those of Firefox, where they differ. */
export const javascriptErrors: readonly Rule[] = [
  [
    /^Cannot (?:read|set) properties of undefined \((?:read|sett)ing '(.*)'\)$/,
    (key) => text.ofUndefined(asked(key)),
  ],
  [/^Cannot (?:read|set) properties of null \((?:read|sett)ing '(.*)'\)$/, (key) => text.ofNull(asked(key))],
  [/^can't access property Symbol\.iterator, .* is (undefined|null)$/, (value) => text.notIterable(value)],
  [
    /^Cannot destructure (?:property '.*' of )?'.*' as it is (undefined|null)\.$/,
    (value) => text.nothingToTakeFrom(value),
  ],
  [/^(undefined|null) has no properties$/, (value) => text.nothingToTakeFrom(value)],
  [
    /^\((?:destructured parameter|intermediate value)\) is (undefined|null)$/,
    (value) => text.nothingToTakeFrom(value),
  ],
  [/^can't access property "?([^"]*?)"?, .* is undefined$/, (key) => text.ofUndefined(asked(key))],
  [/^can't access property "?([^"]*?)"?, .* is null$/, (key) => text.ofNull(asked(key))],
  [/^Assignment to constant variable\.$|^invalid assignment to const /, () => text.constant],
  [/^can't access property Symbol\.iterator of (.*)$/, (value) => text.notIterable(value)],
  [/^Spread syntax requires /, () => text.notSpreadable],
  [
    /^(.*) is not iterable(?: \(cannot read property Symbol\(Symbol\.iterator\)\))?$/,
    (value) => text.notIterable(named(value)),
  ],
  [/^(.*) is not a function$/, (called) => text.notAFunction(named(called))],
  [/^(.*) is not a constructor$/, (name) => text.notAClass(named(name))],
  [/^Class constructor (\S+) cannot be invoked without 'new'$/, text.withoutNew],
  [/^class constructors must be invoked with 'new'$/, () => text.withoutNew("…")],
  [
    /^Maximum call stack size exceeded$|^too much recursion$|^too many function arguments$/,
    () => text.endless,
  ],
  [/^[Ii]nvalid (?:typed )?array length|^Array buffer allocation failed$/, () => text.length],
  [/^Cannot mix BigInt and other types|^can't convert BigInt to number$/, () => text.bigint],
  [/^[Rr]educe of empty array with no initial value$/, () => text.emptyReduce],
  [
    /^Cannot assign to read only property |^Cannot add property .*, object is not extensible$/,
    () => text.fixed,
  ],
  [/^Cannot set property .* which has only a getter$|^Cannot delete property /, () => text.fixed],
  [
    /is read-only$|^can't define property .* is not extensible$|^can't define array index property past the end |^setting getter-only property|is non-configurable and can't be deleted$/,
    () => text.fixed,
  ],
  [
    / is not valid JSON$| in JSON at position |^Unexpected end of JSON input$|^JSON\.parse: /,
    () => text.json,
  ],
  [
    /^(?:Failed to fetch|fetch failed|NetworkError when attempting to fetch resource\.)$/,
    () => text.noAnswer,
  ],
];
