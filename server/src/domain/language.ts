import type { Language, LocalizedText } from '@samleng/contract';

/**
 * Picks the best of the offered languages by `Accept-Language`.
 *
 * @returns undefined when the header accepts none of them.
 * @see RFC 9110, section 12.5.4
 */
export function preferredLanguage<Offered extends string>(
  acceptLanguage: string | undefined,
  offered: readonly Offered[],
): Offered | undefined {
  return (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map(weighted)
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => offered.find((language) => tag === language || tag.startsWith(`${language}-`)))
    .find((language) => language !== undefined);
}

function weighted(range: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  return { tag, weight: Number.isFinite(weight) ? weight : 0 };
}

/**
 * A text in the reader's language; else, for French, in English; else in the first language it has.
 */
export function textIn(text: LocalizedText, language: Language): { text: string; language: Language } {
  const nearest = [language, ...(language === 'fr' ? (['en'] as const) : [])];
  for (const known of nearest) {
    const own = text[known];
    if (own !== undefined) return { text: own, language: known };
  }
  const [first] = Object.entries(text) as [Language, string][];
  return first === undefined ? { text: '', language } : { text: first[1], language: first[0] };
}
