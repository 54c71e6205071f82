// The products of a network without a library (src/models/multiClass), in float64: vectors of two numbers.

/** Outputs that go through a panel one after the other, while it stays in the first-level cache. */
const group: u32 = 16;

/**
 * sums[o] += the sum over t of a[o][t] * matrix[t], without the terms in which a is 0. Each sum gets its terms in their order,
 * with a rounding after each product and each sum: to the last bit, what plain loops compute.
 *
 * @param sums in [outputs][panels * 8]
 * @param a its number for o and t lies at a + o * outputStep + t * termStep; a float32 if `single`, else a float64
 * @param matrix in panels of 8 columns: [panels][terms][8]
 * @param scratch room for the lists of a group: 16 * (12 * terms + 8) bytes
 */
export function addProduct(
  sums: usize, outputs: u32, a: usize, single: bool, outputStep: usize, termStep: usize, matrix: usize, terms: u32,
  panels: u32, scratch: usize,
): void {
  const pitch = <usize>panels << 6, listSize = 8 + 12 * <usize>terms;
  for (let from: u32 = 0; from < outputs; from += group) {
    const count = min(group, outputs - from);
    for (let o: u32 = 0; o < count; o++) {
      listTerms(a + (from + o) * outputStep, single, termStep, terms, scratch + o * listSize);
    }
    for (let panel: u32 = 0; panel < panels; panel++) {
      const columns = matrix + panel * (<usize>terms << 6);
      for (let o: u32 = 0; o < count; o++) {
        addTerms(sums + (from + o) * pitch + (panel << 6), columns, scratch + o * listSize, terms);
      }
    }
  }
}

/** A list: how many numbers are not 0, these numbers, and from 8 + 8 * terms where in a panel the row of each begins. */
function listTerms(a: usize, single: bool, termStep: usize, terms: u32, list: usize): void {
  let count: u32 = 0;
  const numbers = list + 8, rows = numbers + (<usize>terms << 3);
  for (let t: u32 = 0; t < terms; t++, a += termStep) {
    const number = single ? <f64>load<f32>(a) : load<f64>(a);
    store<f64>(numbers + (<usize>count << 3), number); // the next one overwrites a 0: cheaper than to branch half of the time
    store<u32>(rows + (<usize>count << 2), t << 6);
    count += <u32>(number != 0);
  }
  store<u32>(list, count);
}

/** Eight sums wait in registers while all terms go by. */
function addTerms(sums: usize, columns: usize, list: usize, terms: u32): void {
  let s0 = v128.load(sums), s1 = v128.load(sums, 16), s2 = v128.load(sums, 32), s3 = v128.load(sums, 48);
  let row = list + 8 + (<usize>terms << 3);
  const end = row + (<usize>load<u32>(list) << 2);
  for (let number = list + 8; row < end; number += 8, row += 4) {
    const at = columns + load<u32>(row), a = v128.load_splat<f64>(number);
    s0 = f64x2.add(s0, f64x2.mul(a, v128.load(at)));
    s1 = f64x2.add(s1, f64x2.mul(a, v128.load(at, 16)));
    s2 = f64x2.add(s2, f64x2.mul(a, v128.load(at, 32)));
    s3 = f64x2.add(s3, f64x2.mul(a, v128.load(at, 48)));
  }
  v128.store(sums, s0);
  v128.store(sums, s1, 16);
  v128.store(sums, s2, 32);
  v128.store(sums, s3, 48);
}
