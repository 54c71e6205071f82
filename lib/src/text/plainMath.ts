const symbols: Record<string, string> = {
  cdot: "·",
  times: "×",
  approx: "≈",
  le: "≤",
  ge: "≥",
  ne: "≠",
  to: "→",
  infty: "∞",
  sum: "Σ",
  sigma: "σ",
  eta: "η",
  lambda: "λ",
  log: "log",
  ln: "ln",
  exp: "exp",
  dots: "…",
  ldots: "…",
};

const raised: Record<string, string> = {
  ...digitsFrom("⁰¹²³⁴⁵⁶⁷⁸⁹"),
  "-": "⁻",
  "−": "⁻",
  "+": "⁺",
  c: "ᶜ",
  k: "ᵏ",
  m: "ᵐ",
  n: "ⁿ",
  x: "ˣ",
  z: "ᶻ",
};

const lowered: Record<string, string> = {
  ...digitsFrom("₀₁₂₃₄₅₆₇₈₉"),
  i: "ᵢ",
  j: "ⱼ",
  k: "ₖ",
  n: "ₙ",
};

function digitsFrom(signs: string): Record<string, string> {
  return Object.fromEntries([...signs].map((sign, digit) => [String(digit), sign]));
}

/**
 * A sentence with its LaTeX, between dollars, as text: for terminals, and pages that typeset nothing. It knows what
 * sentences hold, not whole formulae; what it does not know stays as it is.
 *
 *     plainMath("The minus in $e^{-x}$ is missing.") // "The minus in e⁻ˣ is missing."
 */
export function plainMath(sentence: string): string {
  // Dollars in code are no LaTeX.
  return sentence.replace(/`[^`]*`|\$([^$]+)\$/g, (all, math: string | undefined) =>
    math === undefined ? all : textOf(math),
  );
}

function textOf(math: string): string {
  return math
    .replace(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, (_, above, below) => `${grouped(above)}/${grouped(below)}`)
    .replace(/\\([a-zA-Z]+) ?/g, (all, name: string) =>
      name in symbols
        ? `${symbols[name]}${/\s$/.test(all) && !/^[Σσηλ]$/.test(symbols[name]) ? " " : ""}`
        : all,
    )
    .replace(/\\[,;!]/g, " ")
    .replace(/_(?:\{([^{}]*)\}|(\w))/g, (_, many, one) => script("_", many ?? one, lowered))
    .replace(/\^(?:\{([^{}]*)\}|(\w))/g, (_, many, one) => script("^", many ?? one, raised));
}

/** A part below or above the line: by Unicode's own signs where it has all of them. */
function script(sign: string, part: string, signs: Record<string, string>): string {
  const letters = [...part];
  return letters.every((letter) => letter in signs)
    ? letters.map((letter) => signs[letter]).join("")
    : `${sign}${grouped(part)}`;
}

const grouped = (part: string) => ([...part].length > 1 ? `(${part})` : part);
