/** Colours as measures see them, not as screens do: reference formulas from WCAG 2.2, CIE 1976 and Machado et al. 2009. */

type Triple = readonly [number, number, number];

/** Linear light of an `#rrggbb` colour. */
export function linear(color: string): Triple {
  const channel = (from: number) => {
    const value = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG's contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Triple): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What a reader with full vision, or without one kind of cone, sees of linear light. */
export const visions: Record<string, (light: Triple) => Triple> = {
  "all cones": (light) => light,
  "no red cones": seen([
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ]),
  "no green cones": seen([
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ]),
  "no blue cones": seen([
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ]),
};

function seen(m: readonly number[]): (light: Triple) => Triple {
  return (light) => {
    const row = (at: number) =>
      Math.min(1, Math.max(0, m[at] * light[0] + m[at + 1] * light[1] + m[at + 2] * light[2]));
    return [row(0), row(3), row(6)];
  };
}

/** Distance of two lights in CIELAB (1976); 2 is just noticeable side by side. */
export function difference(a: Triple, b: Triple): number {
  const [x, y] = [lab(a), lab(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

function lab([r, g, b]: Triple): Triple {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
