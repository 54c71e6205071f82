import sharp from "sharp";
import type { Shown } from "../display/recordedDisplay.js";

/** The greys of one picture in a grid that was shown: `greys(i)` gives its rows, 0 black to 255 white. */
export async function decodedGrid(shown: Shown, side: { height: number; width: number }, columns: number) {
  const [, base64] = /src="data:image\/png;base64,([^"]+)"/.exec(shown.bundle["text/html"] as string) ?? [];
  const { data, info } = await sharp(Buffer.from(base64, "base64"))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const gap = 16;
  const scale = Math.floor(((info.width + gap) / columns - gap) / side.width);
  /** Of one row of pictures: their labels make the height of a row. */
  return (picture: number): number[][] =>
    Array.from({ length: side.height }, (_, row) =>
      Array.from({ length: side.width }, (_, column) => {
        const x = picture * (side.width * scale + gap) + column * scale;
        return data[(row * scale * info.width + x) * 4];
      }),
    );
}
