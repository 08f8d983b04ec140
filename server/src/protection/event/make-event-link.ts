import { randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/accounts/actor.ts';
import { hashOf } from '../../domain/secrets/keys.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';
import { record } from '../../audit/trail.ts';
import type { Db } from '../../database/db.ts';
import { findPlace, type Place, type Unplaced } from '../../petitions/place.ts';
import { addEventLink, endEventLinks, type EventLink } from './event-links.ts';

const TOKEN_BYTES = 32;
export const EVENT_HOURS_DEFAULT = 6;
export const EVENT_HOURS_MAX = 24;

type Circumstances = { by: Actor; now: Date };

/** With its address, which is told this one time: only a hash of its token is stored. */
export type MadeEventLink = EventLink & { url: string };

/** Makes a link under which a partner's staff collect signatures in person, for some hours from now. */
export async function makeEventLink(
  db: Db,
  named: Place,
  { hours, publicUrl }: { hours: number; publicUrl: string },
  { by, now }: Circumstances,
): Promise<{ ok: true; link: MadeEventLink } | Unplaced> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const { petition } = named;
  const endsAt = new Date(now.getTime() + hours * HOUR_MS).toISOString();
  return db.transaction().execute(async (trx) => {
    const place = await findPlace(trx, named);
    if (!place.ok) return place;
    const { partner } = place;
    const link: EventLink = { petition, partner, startsAt: now.toISOString(), endsAt };
    await addEventLink(trx, hashOf(token), link);
    const details = { partner, endsAt };
    await record(trx, { by, action: 'event-link-made', campaign: place.campaign, petition, details }, now);
    const url = `${publicUrl}/p/${petition}?partner=${partner}#event=${token}`;
    return { ok: true, link: { ...link, url } };
  });
}

/** Ends the links of a partner that have not ended yet. */
export async function endPartnerLinks(
  db: Db,
  named: Place,
  { by, now }: Circumstances,
): Promise<{ ok: true; ended: number } | Unplaced> {
  const { petition } = named;
  return db.transaction().execute(async (trx) => {
    const place = await findPlace(trx, named);
    if (!place.ok) return place;
    const { partner } = place;
    const ended = await endEventLinks(trx, { petition, partner }, now);
    const entry = { campaign: place.campaign, petition, details: { partner, ended } };
    if (ended > 0) await record(trx, { by, action: 'event-links-ended', ...entry }, now);
    return { ok: true, ended };
  });
}
