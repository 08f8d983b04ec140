import { Language, sharedUrl } from '@samleng/contract';
import { encodeQR } from 'qr';
import * as z from 'zod';

/** Nothing else, else the same code would lie in caches under many names. */
export const QrQuery = z.strictObject({
  partner: z.string().optional().meta({ description: 'Whom the link credits' }),
  lang: Language.optional().meta({ description: 'Of the page that the link opens' }),
});

/** @returns SVG of the link to a petition's own page; it stays sharp at any size. */
export function qrCode(
  publicUrl: string,
  petition: string,
  { partner, lang }: z.infer<typeof QrQuery>,
): string {
  const url = new URL(sharedUrl(publicUrl, petition, partner));
  if (lang !== undefined) url.searchParams.set('lang', lang);
  // The white border of four squares belongs to the code: without it phones do not find it.
  const rows = encodeQR(url.href, 'raw', { border: 4, ecc: 'medium' });
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  const side = rows.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}" height="${side * 8}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path.join('')}"/></svg>\n`;
}
