import { ZONES } from '@samleng/locales/generated/zones';
import { readTable } from '@samleng/locales/table';

/**
 * The country of a time zone; undefined for a zone of several countries or none. The IP address, which
 * reveals more, is not used.
 *
 * @param zone IANA name, such as `Asia/Phnom_Penh`.
 */
export async function countryOfZone(zone: string): Promise<string | undefined> {
  return (await readTable(ZONES))
    .split('|')
    .find((entry) => entry.slice(2).split(' ').includes(zone))
    ?.slice(0, 2);
}

export const ownZone = (): string => new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
