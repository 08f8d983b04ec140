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
