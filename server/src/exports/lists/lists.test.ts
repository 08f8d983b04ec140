import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressKeysOf } from '../../domain/mailbox/mailbox-keys.ts';
import { newsLink } from '../../domain/secrets/news-token.ts';
import type { Store } from '../../database/open.ts';
import type { SignatureRow } from '../../database/tables.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { EXPORT_PEPPER, linesOf, openedExport } from '../../testing/data/exporting.ts';
import { putCampaign, putCount, putPetition } from '../../testing/data/fixtures.ts';
import { putNewsAddress } from '../../testing/data/retention.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { EXPORT_KINDS, type ExportKind } from '../kinds.ts';

/** Their forms said that the names are handed over. */
const NAMES = { consents_version: '2027-01-names' };
const SHOWN = { consents_version: '2027-01', show_name: 1 };
const AGREED = { comment: 'For my children.', consent_comment: 1 };
const NEWS = { consent_news: 1 };
const ALL: ExportKind[] = [...EXPORT_KINDS];

type Signer = [who: string, row: Partial<SignatureRow>, lists: ExportKind[], address?: 'kept' | 'stopped'];

/** Who is in which list. */
const SIGNERS: Signer[] = [
  ['Told of names', { ...NAMES }, ['delivery', 'all']],
  ['Shows the name', { ...SHOWN }, ['delivery', 'all']],
  ['Was told of the number alone', { consents_version: '2027-01' }, ['all']],
  ['Saw no words', {}, ['all']],
  ['Told of names, with everything', { ...SHOWN, ...AGREED, ...NEWS, ...NAMES }, ALL, 'kept'],
  ['In Cambodia', { ...NAMES, show_name: 1, country: 'KH', ...AGREED }, ['comments', 'all']],
  ['Comments without a name', { ...AGREED, consents_version: '2027-01' }, ['comments', 'all']],
  ['Keeps the comment', { comment: 'For the campaign.' }, ['all']],
  ['Asked for news', { ...NEWS }, ['news', 'all'], 'kept'],
  ['Stopped all email', { ...NEWS }, ['all'], 'stopped'],
  ['Has no address here', { ...NEWS }, ['all']],
  ['Wants no news any more', {}, ['all'], 'kept'],
  ['Carried over', { imported_in: 'old', petition_version: 0 }, ['all']],
  [
    'Carried over, may be shown',
    { imported_in: 'old', petition_version: 0, show_name: 1 },
    ['delivery', 'all'],
  ],
  ['Waits', { ...NAMES, ...NEWS, ...AGREED, state: 'pending' }, ['all'], 'kept'],
  [
    'Held',
    { ...NAMES, ...NEWS, state: 'held', held_because: 'honeypot', marks: 'no-proof event' },
    ['all'],
    'kept',
  ],
  ['Removed', { ...NAMES, ...NEWS, ...AGREED, state: 'removed' }, ['all'], 'kept'],
  ['', { ...NAMES, token: 'erased:one', ...NEWS, ...AGREED }, []],
];

async function signed(store: Store): Promise<void> {
  const { db } = store;
  await putCampaign(db);
  await putPetition(db, { petition: 'old-river' });
  await putSignature(db, 'old-river', { ...NAMES, ...SHOWN, ...AGREED, name: 'Of another petition' });
  for (const [at, [name, row, , address]] of SIGNERS.entries()) {
    const token = row.token ?? `t${at}`;
    await putSignature(db, 'clean-river', { token, ...row, name });
    if (address === undefined) continue;
    await putNewsAddress(db, 'clean-river', token);
    const [key = ''] = address === 'stopped' ? addressKeysOf(EXPORT_PEPPER, `${token}@example.org`) : [];
    if (key !== '')
      await db
        .insertInto('stopped_mailboxes')
        .values({ address_key: key, stopped_at: '2026-01-01' })
        .execute();
  }
}

eachDatabase((openEmpty) => {
  describe('a list of signatures', () => {
    it('has those that it is for, and says how they and the count fit together', async () => {
      const store = await openEmpty();
      await signed(store);
      await store.db
        .updateTable('counts')
        .set({ paper: 30, carried_over: 12 })
        .where('petition', '=', 'clean-river')
        .execute();
      for (const kind of EXPORT_KINDS) {
        const lines = await linesOf(store, kind);
        const expected = SIGNERS.filter(([, , lists]) => lists.includes(kind)).map(([name]) => name);
        // A name that may not be shown is missing beside a comment that may.
        const unnamed = ['In Cambodia', 'Comments without a name'];
        const names = expected.map((name) => (kind === 'comments' && unnamed.includes(name) ? '' : name));
        assert.deepEqual(lines.map((line) => line['Full name'] ?? '').sort(), names.toSorted(), kind);
        const opened = await openedExport(store, kind);
        await opened.close();
        const { count, parts, rows, uncounted, difference } = opened.sums;
        assert.equal(count, 57, 'fifteen that count, paper, and a number carried over');
        assert.equal(difference, 0, kind);
        assert.equal(
          parts.reduce((sum, { number }) => sum + number, 0),
          count,
          kind,
        );
        assert.equal(rows, lines.length, kind);
        assert.equal(uncounted, kind === 'all' ? 3 : 0, kind);
      }
    });

    it('tells when a counter is wrong', async () => {
      const store = await openEmpty();
      await putCampaign(store.db);
      await putCount(store.db, { online: 3 });
      const opened = await openedExport(store, 'delivery');
      await opened.close();
      assert.equal(opened.sums.difference, 3);
    });

    it('of comments tells nothing more of those whose names may not be shown', async () => {
      const store = await openEmpty();
      await putCampaign(store.db);
      const id = await putSignature(store.db, 'clean-river', { ...AGREED, ...SHOWN, country: 'KH' });
      const [line] = await linesOf(store, 'comments');
      assert.deepEqual(Object.values(line!), [id, AGREED.comment, 'en', '', '', '', 'Version 1']);
    });

    it('to hand over says of each signer what that one was told, and which text was signed', async () => {
      const store = await openEmpty();
      await putCampaign(store.db);
      // As it is today, which decides nothing.
      await store.db.updateTable('petitions').set({ hand_over: 'names' }).execute();
      const given = { country: 'FR', city: 'Lyon', phone: '+33612345678', partner: 'temple', ...NEWS };
      await putSignature(store.db, 'clean-river', {
        ...given,
        ...NAMES,
        name: 'A',
        comment: 'Mine.',
        petition_version: 3,
      });
      await putSignature(store.db, 'clean-river', { ...given, ...SHOWN, ...AGREED, name: 'B' });
      await putSignature(store.db, 'clean-river', {
        ...given,
        ...SHOWN,
        name: 'C',
        comment: 'Mine.',
        imported_in: 'old',
        petition_version: 0,
      });
      const lines = await linesOf(store, 'delivery');
      assert.deepEqual(lines.map((line) => Object.values(line).join('|')).toSorted(), [
        'A|France|Lyon|Mine.|2020-03-01|Version 3',
        'B|France||For my children.|2020-03-01|Version 1',
        'C|France|||2020-03-01|on another platform',
      ]);
    });

    it('for news has a link that stops it, each person their own', async () => {
      const store = await openEmpty();
      await putCampaign(store.db);
      const id = await putSignature(store.db, 'clean-river', { ...NEWS, token: 'a', language: 'km' });
      await putNewsAddress(store.db, 'clean-river', 'a');
      const [line] = await linesOf(store, 'news');
      const link = newsLink(
        { publicUrl: 'https://sign.example.org', pepper: EXPORT_PEPPER },
        { id, language: 'km' },
      );
      assert.deepEqual(Object.values(line!), ['a@example.org', 'A B', 'km', 'United States', link]);
    });
  });
});
