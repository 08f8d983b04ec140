const words = new Intl.Segmenter('km', { granularity: 'word' });

/** A text as Pango reads it: in its markup, which is XML, and with the places where Khmer lines may break. */
export function markup(text: string, colour: string): string {
  const plain = withBreaks(text.replace(/\p{Cc}/gu, ' '));
  const escaped = plain.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<span foreground="${colour}">${escaped}</span>`;
}

/** Khmer has no spaces between words, and Pango no dictionary. */
function withBreaks(text: string): string {
  const parts = [...words.segment(text)];
  const isKhmerWord = (at: number) =>
    parts[at]?.isWordLike === true && /^\p{Script=Khmer}/u.test(parts[at].segment);
  return parts
    .map(({ segment }, at) => (isKhmerWord(at) && isKhmerWord(at + 1) ? `${segment}\u200b` : segment))
    .join('');
}
