/**
 * The bytes by which a reader mends what is dirty or torn: Reed-Solomon over the field of 256 elements.
 *
 * @see ISO/IEC 18004, section 7.5
 */
export function correctionOf(data: readonly number[], count: number): number[] {
  const divisor = divisorOf(count);
  const remainder = Array<number>(count).fill(0);
  for (const byte of data) {
    const factor = byte ^ remainder.shift()!;
    remainder.push(0);
    divisor.forEach((coefficient, at) => (remainder[at]! ^= times(coefficient, factor)));
  }
  return remainder;
}

/** The product of (x - 2^0) to (x - 2^(degree - 1)), highest power first, without the leading 1. */
function divisorOf(degree: number): number[] {
  const divisor = [...Array<number>(degree - 1).fill(0), 1];
  let root = 1;
  for (let factor = 0; factor < degree; factor += 1) {
    for (let at = 0; at < degree; at += 1) divisor[at] = times(divisor[at]!, root) ^ (divisor[at + 1] ?? 0);
    root = times(root, 2);
  }
  return divisor;
}

function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((other >>> bit) & 1) * one;
  }
  return product;
}
