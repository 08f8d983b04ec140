/** Squares of a code: dark or light, and whether they carry data. `x` goes right, `y` down. */
export class Grid {
  readonly size: number;
  readonly #dark: boolean[][];
  readonly #fixed: boolean[][];

  /** With the patterns by which readers find and straighten it. */
  constructor(version: number) {
    this.size = 17 + 4 * version;
    const light = () => Array.from({ length: this.size }, () => Array<boolean>(this.size).fill(false));
    [this.#dark, this.#fixed] = [light(), light()];
    for (let at = 0; at < this.size; at += 1) {
      this.fix(6, at, at % 2 === 0);
      this.fix(at, 6, at % 2 === 0);
    }
    const far = this.size - 4;
    for (const [x, y] of [
      [3, 3],
      [far, 3],
      [3, far],
    ] as const)
      this.#fixRings(x, y, 4, [2, 4]);
    this.#fixRings(this.size - 7, this.size - 7, 2, [1]);
    this.fixFormat(0);
  }

  isDark(x: number, y: number): boolean {
    return this.#dark[y]![x]!;
  }

  fix(x: number, y: number, dark: boolean): void {
    this.#dark[y]![x] = dark;
    this.#fixed[y]![x] = true;
  }

  /** Turns over the squares of data for which `wanted` is true. */
  flip(wanted: (x: number, y: number) => boolean): void {
    for (const [x, y] of this.dataPlaces()) if (wanted(x, y)) this.#dark[y]![x] = !this.#dark[y]![x];
  }

  /** The squares of data in the order of their bits: two columns at a time from the right, up and down in turn. */
  *dataPlaces(): Generator<[x: number, y: number]> {
    for (let pair = 0; pair < (this.size - 1) / 2; pair += 1) {
      const right = this.size - 1 - 2 * pair;
      // The column of the timing pattern is left out.
      const from = right <= 6 ? right - 1 : right;
      for (let step = 0; step < this.size; step += 1) {
        const y = pair % 2 === 0 ? this.size - 1 - step : step;
        for (const x of [from, from - 1]) if (!this.#fixed[y]![x]) yield [x, y];
      }
    }
  }

  /** Writes which mask was used, twice. @see ISO/IEC 18004, section 7.9 */
  fixFormat(mask: number): void {
    let remainder = mask;
    for (let bit = 0; bit < 10; bit += 1) remainder = (remainder << 1) ^ ((remainder >>> 9) * 0x537);
    const bits = ((mask << 10) | remainder) ^ 0x5412;
    const { size } = this;
    for (let at = 0; at < 15; at += 1) {
      const dark = ((bits >>> at) & 1) === 1;
      if (at < 8) this.fix(8, at < 6 ? at : at + 1, dark);
      else this.fix(at === 8 ? 7 : 14 - at, 8, dark);
      if (at < 8) this.fix(size - 1 - at, 8, dark);
      else this.fix(8, size - 15 + at, dark);
    }
    this.fix(8, size - 8, true);
  }

  #fixRings(centreX: number, centreY: number, radius: number, light: readonly number[]): void {
    for (let y = centreY - radius; y <= centreY + radius; y += 1)
      for (let x = centreX - radius; x <= centreX + radius; x += 1) {
        const ring = Math.max(Math.abs(x - centreX), Math.abs(y - centreY));
        if (x >= 0 && y >= 0 && x < this.size && y < this.size) this.fix(x, y, !light.includes(ring));
      }
  }
}
