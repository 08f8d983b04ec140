import { createHash } from 'node:crypto';
import { firstKey } from '../domain/import/person-key.ts';
import { PLACES } from '../domain/signature/places.ts';
import type { NewSignature } from '../domain/signature/state.ts';

/** The people of a file so far, by codes of 53 bits: of millions, two are mistaken for one at most. */
export class SeenPeople {
  readonly #codes = new CodeSet();

  has(signature: NewSignature): boolean {
    return codesOf(signature).some((code) => this.#codes.has(code));
  }

  /** How many of them have the address. */
  sharing({ signerKey }: NewSignature): number {
    return PLACE_NUMBERS.filter((place) => this.#codes.has(placeCode(signerKey, place))).length;
  }

  add(signature: NewSignature): void {
    for (const code of codesOf(signature)) this.#codes.add(code);
    this.#codes.add(placeCode(signature.signerKey, this.sharing(signature)));
  }
}

const PLACE_NUMBERS = Array.from({ length: PLACES }, (_, place) => place);

const placeCode = (signerKey: string, place: number): number => codeOf(`${place} ${signerKey}`);

/** With the family name first or last, and however many words it is written in. */
function codesOf({ signerKey, name, nameKey }: NewSignature): number[] {
  return [nameKey, firstKey(name)].map((key) => codeOf(`${signerKey} ${key}`));
}

function codeOf(text: string): number {
  const digest = createHash('sha256').update(text).digest();
  // Not 0, which marks a free place.
  return digest.readUInt32LE(0) * 2 ** 21 + (digest.readUInt32LE(4) >>> 11) || 1;
}

/** A set of numbers that takes 16 to 32 bytes for each, a fifth of what `Set` does. */
class CodeSet {
  #table = new Float64Array(1024);
  #size = 0;

  has(code: number): boolean {
    return this.#table[this.#find(code)] === code;
  }

  add(code: number): void {
    const at = this.#find(code);
    if (this.#table[at] === code) return;
    this.#table[at] = code;
    this.#size += 1;
    if (this.#size * 2 > this.#table.length) this.#grow();
  }

  /** Where a number is, or would be. */
  #find(code: number): number {
    const { length } = this.#table;
    let at = code % length;
    while (this.#table[at] !== 0 && this.#table[at] !== code) at = (at + 1) % length;
    return at;
  }

  #grow(): void {
    const before = this.#table;
    this.#table = new Float64Array(before.length * 2);
    for (const code of before) if (code !== 0) this.#table[this.#find(code)] = code;
  }
}
