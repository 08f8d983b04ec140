import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findAudit } from '../src/audit/trail.ts';
import { applyFile } from '../src/campaigns/apply-file.ts';
import { changeCampaign } from '../src/campaigns/change/change-campaign.ts';
import { replaceEntry } from '../src/campaigns/change/change-entry.ts';
import { storedCampaign } from '../src/campaigns/stored/stored-campaign.ts';
import type { Db } from '../src/database/db.ts';
import { COMMAND } from '../src/domain/accounts/actor.ts';
import { DonationEntry } from '../src/domain/campaign-file/schema.ts';
import { addDonation } from '../src/donations/add.ts';
import { allowMailbox, stopMailbox } from '../src/mail/mailbox/stopped.ts';
import { releaseHeld } from '../src/moderation/held.ts';
import { releaseWhere } from '../src/moderation/release-where.ts';
import { eraseMailbox } from '../src/moderation/erasing/erase-mailbox.ts';
import { removeById } from '../src/moderation/removal-batch.ts';
import { removeWhere } from '../src/moderation/removing/remove-where.ts';
import { undoRemoval } from '../src/moderation/undo-removal.ts';
import { findPetition } from '../src/petitions/find.ts';
import { announceFor, withdrawFor } from '../src/protection/allowance/partner-action.ts';
import { endPartnerLinks, makeEventLink } from '../src/protection/event/make-event-link.ts';
import { smallCampaign } from '../src/testing/data/campaign-file.ts';
import { PNG } from '../src/testing/data/campaign-folder.ts';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { signatureId } from '../src/testing/data/fixtures.ts';
import { putSignature } from '../src/testing/data/scratch-store.ts';

const NOW = new Date('2020-06-01T00:00:00.000Z');
const BY = { by: COMMAND, now: NOW };
const PLACE = { petition: 'clean-river', partner: 'upstream' };

/** In what signers, donors and typists gave, and in codes of it: nothing with this may be in the trail. */
const PERSONAL = /sok.?dara|example\.org|zz-|fisher|a walker|thank you so/i;

const SIGNER = {
  name: 'Sok Dara',
  name_key: 'sok dara',
  country: 'zz-country',
  city: 'zz-city',
  comment: 'zz-comment',
  page: 'https://zz-page.example.org/',
  domain_code: 'zz-domain',
  partner: 'upstream',
};

function campaign() {
  const file = smallCampaign();
  const letter = {
    file: `data:image/png;base64,${PNG.toString('base64')}`,
    alt: { en: 'Thank you so much' },
  };
  Object.assign(file.donations[0]!, { slug: 'sok-dara', letter, message: { text: 'zz', language: 'en' } });
  const organiser = { name: { en: 'Sok Dara' }, email: 'sok.dara@example.org' };
  return { ...file, campaign: { ...file.campaign, organiser } };
}

/** Signatures 0 to 3 are held, 4 to 7 count. */
async function signed(db: Db): Promise<void> {
  for (let number = 0; number < 8; number += 1) {
    const held = { state: 'held', held_because: 'velocity-domain', confirmed: 1 } as const;
    const one = { id: signatureId(number), token: `zz-token-${number}`, ...SIGNER };
    await putSignature(db, 'clean-river', { ...one, ...(number < 4 && held) });
  }
}

async function moderate(db: Db): Promise<void> {
  const petition = (await findPetition(db, 'clean-river'))!;
  const at = { ...BY, nextInstant: () => NOW.toISOString() };
  const where = [
    { key: 'domain', value: 'zz-domain' },
    { key: 'page', value: SIGNER.page },
    { key: 'country', value: SIGNER.country },
  ] as const;
  await releaseHeld(db, petition, [signatureId(0)], at);
  const held = [...where, { key: 'id', value: signatureId(1) }] as const;
  await releaseWhere(db, petition, held, at);
  await removeById(db, petition, [signatureId(4)], 'duplicate', at);
  const counted = [...where, { key: 'state', value: 'validated' }] as const;
  const removed = await removeWhere(db, petition, counted, 'not-genuine', at);
  await undoRemoval(db, 'clean-river', removed.batch!, at);
  const keys = { signerKey: 'zz-token-5', addressKey: 'zz-address' };
  const mailbox = { ...keys, former: keys, canonical: 'sok.dara@example.org' };
  await eraseMailbox(db, 'clean-river', mailbox, at);
  await stopMailbox(db, { addressKey: 'zz-address', address: 'sok.dara@example.org', by: COMMAND }, NOW);
  await allowMailbox(db, 'zz-address', BY);
}

eachDatabase((openEmpty) => {
  it('every change is in the audit trail, and nothing personal', async () => {
    const { db } = await openEmpty();
    assert.equal((await applyFile(db, campaign(), BY)).ok, true);
    await signed(db);
    const gift = { donor: { kind: 'person', name: { en: 'A walker' } }, receivedOn: '2020-05-01' };
    await addDonation(db, 'river', DonationEntry.parse(gift), undefined, BY);
    const { donations } = (await storedCampaign(db, 'river', 'referred'))!;
    const changed = { ...donations.find(({ slug }) => slug === 'sok-dara')!, anonymous: true };
    const change = replaceEntry('donations', { slug: 'sok-dara' }, changed);
    assert.equal((await changeCampaign(db, 'river', change, BY)).ok, true);
    await moderate(db);
    await makeEventLink(db, PLACE, { hours: 4, publicUrl: 'https://zz-origin' }, BY);
    await endPartnerLinks(db, PLACE, BY);
    await announceFor(db, PLACE, { hours: 1, expected: 400 }, BY);
    await withdrawFor(db, PLACE, BY);

    const { entries } = await findAudit(db, {}, 100);
    const told = Map.groupBy(entries, ({ action }) => action);
    assert.deepEqual([...told].map(([action, of]) => `${of.length} ${action}`).sort(), [
      '1 action-announced',
      '1 announcements-withdrawn',
      '1 campaign-applied',
      '1 campaign-changed',
      '1 donation-added',
      '1 event-link-made',
      '1 event-links-ended',
      '1 mailbox-allowed',
      '1 mailbox-stopped',
      '1 petition-changed',
      '1 removal-undone',
      '1 signatures-erased',
      '2 signatures-released',
      '2 signatures-removed',
    ]);
    for (const entry of entries) assert.doesNotMatch(JSON.stringify(entry), PERSONAL);
    const filters = told.get('signatures-removed')!.flatMap(({ details }) => details['where'] ?? []);
    assert.deepEqual(filters, [
      { key: 'domain' },
      { key: 'page' },
      { key: 'country' },
      { key: 'state', value: 'validated' },
    ]);
    assert.partialDeepStrictEqual(told.get('removal-undone')![0], {
      by: 'command',
      details: { restored: 5 },
    });
  });
});
