import type { Credited } from '../../moderation/crediting/credit-page.ts';
import type { Place } from '../../petitions/place.ts';
import { unplaced } from '../partner/partner-place.ts';
import { InputError } from '../command-failure.ts';
import { ask, Refused } from './ask.ts';
import type { RemoteServer } from './connect.ts';

export async function countThere(server: RemoteServer, petition: string, page: string): Promise<number> {
  const { uncredited } = server.petitions[':petition'].pages;
  const asked = uncredited.$get({ param: { petition }, query: { page } });
  return (await ask(asked, wordingOf({ petition, partner: '' }))).signatures;
}

export async function creditThere(server: RemoteServer, place: Place, page: string): Promise<Credited> {
  const { credit } = server.petitions[':petition'].pages;
  const { petition, partner } = place;
  const until = new Date().toISOString();
  const sum: Credited = { credited: 0, counted: 0 };
  let after: string | undefined;
  do {
    const json = { page, partner, until, ...(after !== undefined && { after }) };
    const step = await ask(credit.$post({ param: { petition }, json }), wordingOf(place)).catch(byField);
    sum.credited += step.credited;
    sum.counted += step.counted;
    after = step.next ?? undefined;
  } while (after !== undefined);
  return sum;
}

const wordingOf = (place: Place) => ({
  'petition-not-found': unplaced({ ok: false, because: 'petition-not-found' }, place).lines[0],
});

/** The fields are the arguments of the command. */
function byField(error: unknown): never {
  if (!(error instanceof Refused) || error.errors.length === 0) throw error;
  throw new InputError(error.errors.map(({ field, message }) => `${field}: ${message}`));
}
