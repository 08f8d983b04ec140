import type { Place } from '../../petitions/place.ts';
import type { AnnouncedAction } from '../../protection/allowance/announced.ts';
import type { Announcing } from '../../protection/allowance/partner-action.ts';
import type { MadeEventLink } from '../../protection/event/make-event-link.ts';
import { unplaced } from '../partner/partner-place.ts';
import { askWithOptions, type Wording } from './ask.ts';
import type { RemoteServer } from './connect.ts';

export function makeLinkThere(server: RemoteServer, place: Place, hours: number): Promise<MadeEventLink> {
  const links = partnerOf(server)['event-links'];
  return askWithOptions(links.$post({ param: place, json: { hours } }), wordingOf(place));
}

/** @returns How many had not ended yet. */
export async function endLinksThere(server: RemoteServer, place: Place): Promise<number> {
  const links = partnerOf(server)['event-links'];
  return (await askWithOptions(links.$delete({ param: place }), wordingOf(place))).ended;
}

export function announceThere(
  server: RemoteServer,
  place: Place,
  { at, hours, expected }: Announcing,
): Promise<AnnouncedAction> {
  const json = { hours, expected, ...(at !== undefined && { at: at.toISOString() }) };
  return askWithOptions(partnerOf(server).announcements.$post({ param: place, json }), wordingOf(place));
}

/** @returns How many were taken back. */
export async function withdrawThere(server: RemoteServer, place: Place): Promise<number> {
  const { announcements } = partnerOf(server);
  return (await askWithOptions(announcements.$delete({ param: place }), wordingOf(place))).withdrawn;
}

function partnerOf({ petitions }: RemoteServer) {
  return petitions[':petition'].partners[':partner'];
}

function wordingOf(place: Place): Wording {
  const wordFor = (because: 'petition-not-found' | 'partner-not-found') =>
    unplaced({ ok: false, because }, place).lines[0];
  return {
    'petition-not-found': wordFor('petition-not-found'),
    'partner-not-found': wordFor('partner-not-found'),
  };
}
