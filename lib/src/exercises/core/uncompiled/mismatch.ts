/** The kinds of values that answers are made of. */
export type Kind = "number" | "text" | "list" | "rows" | "tensor" | "function" | "object" | "nothing";

export interface Mismatch {
  given: Kind | undefined;
  /** One for each type that would do. */
  wanted: readonly (Kind | undefined)[];
  wantedText: string;
}

/** What is given and what is wanted instead, in a message of TypeScript's that says so. */
export function mismatchIn(message: string): Mismatch | undefined {
  const found =
    /^(?:Type|Argument of type) '(.*?)' is (?:not assignable to (?:type|parameter of type)|missing the following properties from type) '(.*?)'[.:]/s.exec(
      message,
    );
  if (!found) return undefined;
  const [, given, wantedText] = found;
  const wanted = alternatives(wantedText).map(kindOf);
  const kinds = new Set(alternatives(given).map(kindOf));
  return { given: kinds.size === 1 ? [...kinds][0] : undefined, wanted, wantedText };
}

/** The parts of a union, other than `undefined` where there are others. */
function alternatives(type: string): string[] {
  const parts = type.split(/ \| (?![^([{<]*[)\]}>])/);
  const present = parts.filter((part) => part !== "undefined");
  return present.length > 0 ? present : parts;
}

const kinds: readonly [Kind, RegExp][] = [
  ["tensor", /^(?:tf\.)?(?:Tensor(?:\dD)?(?:<.*>)?|Scalar)$/],
  ["number", /^(?:number|-?\d[\d.e+-]*)$/],
  ["text", /^(?:string|"[^"]*")$/],
  ["nothing", /^(?:undefined|void)$/],
  [
    "rows",
    /^(?:readonly )?\(?(?:number|string|\w+Array(?:<\w+>)?)\[\](?:\[\]|\)\[\])+$|^\w+Array(?:<\w+>)?\[\]$/,
  ],
  ["list", /^(?:readonly )?(?:[\w."|() ]+\[\]|\[.*\])$/],
  ["function", /^(?:\(.*\) => .*|typeof .*)$/s],
  ["object", /^\{.*\}$/s],
];

const kindOf = (type: string) => kinds.find(([, pattern]) => pattern.test(type))?.[0];
