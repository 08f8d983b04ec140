import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eachDatabase } from '../testing/data/each-database.ts';
import { parsed, smallCampaign } from '../testing/data/campaign-file.ts';
import { putCampaign, putDonation } from '../testing/data/fixtures.ts';
import { putOutboxEmail, putSignature } from '../testing/data/scratch-store.ts';
import * as mailboxes from './migrations/0010-mailboxes.ts';
import * as phoneAndToday from './migrations/0005-phone-and-today.ts';
import * as eraseAt from './migrations/0011-erase-at.ts';
import * as firstView from './migrations/0015-first-view.ts';
import * as petitionVersions from './migrations/0018-petition-versions.ts';
import { findVersions } from '../petitions/versions.ts';
import { agrees, recount } from '../counts/recount.ts';
import { personal } from '../testing/data/personal.ts';

eachDatabase((openEmpty) => {
  it('migrates an outbox with emails in it, which no mail domain counts', async () => {
    const { db } = await openEmpty();
    await putCampaign(db);
    await putOutboxEmail(db, { created_at: '2026-03-01T12:00:00.000Z' });
    for (const index of ['outbox_sent', 'outbox_sent_to']) await db.schema.dropIndex(index).execute();
    for (const table of ['mailbox_presses', 'stopped_mailboxes']) await db.schema.dropTable(table).execute();
    await db.schema.alterTable('outbox').dropColumn('domain_code').execute();

    await mailboxes.up(db as never);

    const [email] = await db.selectFrom('outbox').selectAll().execute();
    assert.partialDeepStrictEqual(email, { state: 'queued', domain_code: null });
    assert.deepEqual(await db.selectFrom('stopped_mailboxes').selectAll().execute(), []);
  });

  it('migrates tables without the count of the latest day by counting their signatures', async () => {
    const { db } = await openEmpty();
    await putCampaign(db);
    await putSignature(db, 'clean-river', { day: '2026-02-27', partner: 'temple' });
    for (let times = 0; times < 3; times += 1) await putSignature(db, 'clean-river', { day: '2026-02-28' });
    await putSignature(db, 'clean-river', { day: '2026-03-01', state: 'pending' });
    await db.schema.alterTable('signatures').dropColumn('phone').execute();
    for (const column of ['today', 'today_on'])
      await db.schema.alterTable('counts').dropColumn(column).execute();

    await phoneAndToday.up(db as never);

    const counted = await db.selectFrom('counts').selectAll().orderBy('partner').execute();
    assert.deepEqual(
      counted.map(({ partner, today, today_on }) => [partner, today, today_on]),
      [
        ['', 3, '2026-02-28'],
        ['temple', 1, '2026-02-27'],
      ],
    );
    assert.equal((await recount(db)).every(agrees), true);
    assert.equal(
      (await personal(db).selectFrom('signatures').select('phone').executeTakeFirst())?.phone,
      null,
    );
  });

  it('migrates petitions to numbers alone for their targets, and comments to none that may be shown', async () => {
    const { db } = await openEmpty();
    await putCampaign(db);
    await putSignature(db, 'clean-river', { comment: 'For the river' });
    const added = ['lead', 'steps', 'hand_over', 'voices', 'successor'];
    for (const column of added) await db.schema.alterTable('petitions').dropColumn(column).execute();
    await db.schema.alterTable('signatures').dropColumn('consent_comment').execute();

    await firstView.up(db as never);

    const petition = await db.selectFrom('petitions').selectAll().executeTakeFirst();
    const expected = { lead: null, steps: '[]', hand_over: 'count', voices: '[]', successor: null };
    assert.partialDeepStrictEqual(petition, expected);
    const signature = await db.selectFrom('signatures').select('consent_comment').executeTakeFirst();
    assert.deepEqual(signature, { consent_comment: 0 });
  });

  it('migrates signatures that nobody has disowned yet, and an index finds those that are', async () => {
    const { db } = await openEmpty();
    await putCampaign(db);
    const id = await putSignature(db, 'clean-river', { state: 'pending' });
    await db.schema.dropIndex('signatures_erase_at').execute();
    await db.schema.alterTable('signatures').dropColumn('erase_at').execute();

    await eraseAt.up(db as never);

    const row = () => db.selectFrom('signatures').select(['id', 'state', 'erase_at']).execute();
    assert.deepEqual(await row(), [{ id, state: 'pending', erase_at: null }]);
    await db.updateTable('signatures').set({ erase_at: '2026-03-01T13:00:00.000Z' }).execute();
    const found = await db
      .selectFrom('signatures')
      .select('id')
      .where('erase_at', '<=', '2026-03-01T13')
      .execute();
    assert.deepEqual(found, []);
  });

  it('migrates petitions to their first version, and signatures to having signed that', async () => {
    const { db } = await openEmpty();
    const voice = { text: { en: 'For us', km: 'ដើម្បីយើង' }, by: { en: 'A fisher' } };
    await putCampaign(db, { voices: JSON.stringify([voice]) });
    await putDonation(db, { id: 'a', donation: 'fisher', donor_name: JSON.stringify(voice.by) });
    await putSignature(db, 'clean-river');
    await db.schema.dropTable('petition_versions').execute();
    await db.schema.alterTable('signatures').dropColumn('petition_version').execute();

    await petitionVersions.up(db as never);

    const versions = await findVersions(db, 'clean-river');
    const at = '2026-01-01T00:00:00.000Z';
    const first = { version: 1, made_at: at, made_by: 'command', kind: 'first', reason: null };
    assert.partialDeepStrictEqual(versions, [{ petition: 'clean-river', ...first }]);
    const { content } = versions[0]!;
    assert.deepEqual(content.voices, [{ text: voice.text, donation: 'fisher' }]);
    const file = { ...smallCampaign(), petitions: [content], batches: [] };
    file.donations[0]!.slug = 'fisher';
    assert.partialDeepStrictEqual(parsed(file).petitions[0], content);
    assert.deepEqual(await db.selectFrom('signatures').select('petition_version').execute(), [
      { petition_version: 1 },
    ]);
  });
});
