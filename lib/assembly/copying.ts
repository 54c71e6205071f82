// Moving numbers from one layout to another.

/** Row r of X = example index[r] of the data: `lines` lines of `lineBytes`, laid down `linePitch` apart. */
export function gatherExamples(
  data: usize, exampleBytes: usize, index: usize, X: usize, rowPitch: usize, linePitch: usize,
  r0: u32, r1: u32, lines: u32, lineBytes: usize,
): void {
  for (let r = r0; r < r1; r++) {
    let from = data + <usize>load<u32>(index + (r << 2)) * exampleBytes, to = X + r * rowPitch;
    if (lines == 1) memory.copy(to, from, lineBytes);
    else {
      for (let l: u32 = 0; l < lines; l++) {
        memory.copy(to, from, lineBytes);
        from += lineBytes;
        to += linePitch;
      }
    }
  }
}

/** The same from examples that are kept as bytes: value b stands for table[b]. */
export function gatherBytes(
  data: usize, exampleBytes: usize, table: usize, index: usize, X: usize, rowPitch: usize, linePitch: usize,
  r0: u32, r1: u32, lines: u32, lineValues: u32,
): void {
  for (let r = r0; r < r1; r++) {
    let from = data + <usize>load<u32>(index + (r << 2)) * exampleBytes, line = X + r * rowPitch;
    for (let l: u32 = 0; l < lines; l++) {
      let to = line;
      const end = from + lineValues;
      while (from < end) {
        store<f32>(to, load<f32>(table + (<usize>load<u8>(from) << 2)));
        from++;
        to += 4;
      }
      line += linePitch;
    }
  }
}

/** to[toOffsets[i]] = from[fromOffsets[i]], offsets in bytes. */
export function copyElements(from: usize, fromOffsets: usize, to: usize, toOffsets: usize, count: u32): void {
  for (let i: u32 = 0; i < count << 2; i += 4) {
    store<f32>(to + load<u32>(toOffsets + i), load<f32>(from + load<u32>(fromOffsets + i)));
  }
}

/** Y = X over `lines` lines of `bytes` each. */
export function copyLines(X: usize, xLinePitch: usize, Y: usize, yLinePitch: usize, lines: u32, bytes: usize): void {
  for (let l: u32 = 0; l < lines; l++) memory.copy(Y + l * yLinePitch, X + l * xLinePitch, bytes);
}

export function fillZero(address: usize, bytes: usize): void {
  memory.fill(address, 0, bytes);
}
