// Linear maps from an image's pixels to those of another with as many channels, the same in each: upsampling, cropping, zero
// padding. A map is a list of entries (offset in one image, offset in the other, weight) of 12 bytes, offsets in bytes. Also
// what a bias needs of an image: it is added to each pixel, so its gradient is the sum over them.
import { madd } from "./simd";

/** Y's pixel += weight * X's pixel for each of `count` entries; with `back` their second offset is X's, which makes gradients. */
export function addPixels(X: usize, Y: usize, entries: usize, count: u32, vectors: u32, back: bool): void {
  const from: usize = back ? 4 : 0, to: usize = back ? 0 : 4, end = entries + <usize>count * 12;
  for (let e = entries; e < end; e += 12) {
    const x = X + load<u32>(e + from), y = Y + load<u32>(e + to), weight = v128.load32_splat(e, 8);
    for (let i: usize = 0; i < <usize>vectors << 4; i += 16) {
      v128.store(y + i, madd(weight, v128.load(x + i), v128.load(y + i)));
    }
  }
}

/** Each of `count` pixels = the value, of `vectors` times 4 floats. */
export function fillPixels(Y: usize, count: u32, value: usize, vectors: u32): void {
  for (let i: u32 = 0; i < count; i++) memory.copy(Y + i * (vectors << 4), value, vectors << 4);
}

/** sums += the pixels of an image. */
export function sumPixels(X: usize, linePitch: usize, height: u32, width: u32, vectors: u32, sums: usize): void {
  const pixelPitch = <usize>vectors << 4;
  for (let row: u32 = 0; row < height; row++) {
    for (let v: u32 = 0; v < vectors; v++) {
      let x = X + row * linePitch + (v << 4);
      let sum = v128.load(sums + (v << 4));
      for (let column: u32 = 0; column < width; column++) {
        sum = f32x4.add(sum, v128.load(x));
        x += pixelPitch;
      }
      v128.store(sums + (v << 4), sum);
    }
  }
}
