import { correction, generate } from "lean-qr";

/** A QR code as a page draws it: squares of one unit, in a picture that is `size` wide, its quiet margin included. */
export interface Qr {
  size: number;
  /** An SVG path, to be filled. */
  path: string;
}

/** What scanners want to see around the code. */
const margin = 4;

/** @param text such as an address */
export function qrOf(text: string): Qr {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const squares: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (code.get(x, y)) squares.push(`M${x + margin} ${y + margin}h1v1h-1z`);
    }
  }
  return { size: code.size + 2 * margin, path: squares.join("") };
}
