// Zero-width spaces and joiners stay: Khmer separates words by them, and they turn nothing.
const UNSEEN = /(?![\u200b-\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * A line for a terminal or a log. What a signer, a donor or a campaign file wrote may hold signs that move the cursor or
 * turn text around; they are written as `\u202e`, in JSON as elsewhere.
 */
export function printable(line: string): string {
  return line.replace(UNSEEN, escaped);
}

function escaped(sign: string): string {
  const units = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
