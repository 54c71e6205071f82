import sharp from "sharp";
import type { MimeBundle } from "six-steps/internal/display/display.js";

/** One picture as a page gets it: its PNG's pixels, and its size there in CSS pixels. */
export interface DecodedPicture {
  png: Buffer;
  width: number;
  height: number;
  cssWidth: number;
  cssHeight: number;
  alt: string;
  /** Red, green and blue, 0 to 255. */
  at(x: number, y: number): number[];
}

/** What stands under a picture, and the colour that it stands on. */
export interface DecodedLabel {
  text: string;
  color: string;
}

/** The pictures of a grid or strip in their order. */
export async function decodedPictures({ "text/html": html }: MimeBundle): Promise<DecodedPicture[]> {
  const found = (html as string).matchAll(
    /<img src="data:image\/png;base64,([^"]+)" alt="([^"]*)" width="([\d.]+)" height="([\d.]+)"/g,
  );
  return await Promise.all(
    Array.from(found, async ([, base64, alt, width, height]) => {
      const png = Buffer.from(base64, "base64");
      const { data, info } = await sharp(png)
        .toColourspace("srgb")
        .raw()
        .toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) => {
        const from = (y * info.width + x) * info.channels;
        return info.channels < 3 ? Array(3).fill(data[from]) : [...data.subarray(from, from + 3)];
      };
      const size = {
        width: info.width,
        height: info.height,
        cssWidth: Number(width),
        cssHeight: Number(height),
      };
      return { png, alt, at, ...size };
    }),
  );
}

/** The labels of a grid or strip in their order, as the HTML has them. */
export function decodedLabels({ "text/html": html }: MimeBundle): DecodedLabel[] {
  const found = (html as string).matchAll(
    /<div style="display:table-cell[^"]*background-color:(#\w+);[^"]*">([^<]*)<\/div>/g,
  );
  return Array.from(found, ([, color, text]) => ({ text, color }));
}

/** The greys of each picture of a grid, `side` pixels wide and high: 0 black to 255 white. */
export async function decodedGreys(bundle: MimeBundle, side: number): Promise<number[][][]> {
  return (await decodedPictures(bundle)).map(({ width, at }) => {
    const scale = width / side;
    return Array.from({ length: side }, (_, row) =>
      Array.from({ length: side }, (_, column) => at(column * scale, row * scale)[0]),
    );
  });
}
