// Normal forms know full-width digits, but take other scripts' digits for other signs: Khmer, Thai.
const ZEROS = [0x17e0, 0x0e50];
const OTHER_DIGITS = /[\u17e0-\u17e9\u0e50-\u0e59]/g;

/** The same text with Latin digits in place of Khmer, Thai and full-width ones; other signs are in normal form KC. */
export function latinDigits(text: string): string {
  return text.normalize('NFKC').replace(OTHER_DIGITS, latin);
}

function latin(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - ZEROS.find((zero) => code >= zero)!);
}
