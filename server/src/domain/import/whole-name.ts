// Written without a comma between them, and the family name first.
const FAMILY_FIRST =
  /\p{Script=Khmer}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/** A name from its two parts, in the order of its script; undefined without any. */
export function wholeName(given: string, family: string): string | undefined {
  const parts = FAMILY_FIRST.test(given + family) ? [family, given] : [given, family];
  return (
    parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(' ') || undefined
  );
}
