import { getPartnerSummary } from '@samleng/client';

type Asked = { server: string; petition: string; partner?: string | undefined };

/** How many have signed through the page's partner; undefined when offline, or where the server does not know it. */
export async function partnerCount({ server, petition, partner }: Asked): Promise<number | undefined> {
  if (!partner) return undefined;
  const asked = getPartnerSummary(server, petition, partner, undefined, 'no-cache');
  const summary = await asked.catch(() => undefined);
  return summary?.count;
}
