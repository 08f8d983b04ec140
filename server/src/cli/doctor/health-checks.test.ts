import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, it, type TestContext } from 'node:test';
import { checkPepper } from '../../secrets/pepper.ts';
import { noteRun } from '../../retention/runs.ts';
import type { Db } from '../../database/db.ts';
import { RETENTION_JOBS } from '../../retention/job-list.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, putCampaign, putDonation, putLetter, putPetition } from '../../testing/data/fixtures.ts';
import { putOutboxEmail, putSignature, scratchFolder } from '../../testing/data/scratch-store.ts';
import { examine } from './health-checks.ts';
import { erasedSignerKey } from '../../signatures/erased-row.ts';

const ago = (hours: number) => new Date(NOON.getTime() - hours * 60 * 60 * 1000);

eachDatabase((openEmpty) => {
  let db: Db;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db, { protection: 'standard' });
  });

  /** The only finding of a check, as `state: message`. */
  async function finding(
    check: string,
    around: { pepperFile?: string; hasSmtp?: boolean } = {},
  ): Promise<string> {
    const surroundings = { pepperFile: '/nowhere', hasSmtp: true, ...around };
    const found = (await examine(db, surroundings, NOON)).filter((one) => one.check === check);
    assert.equal(found.length, 1, check);
    return `${found[0]!.state}: ${found[0]!.message}`;
  }

  it("donors' letters: warns of those that are not shown", async () => {
    assert.equal(await finding("donors' letters"), 'ok: hold no metadata');
    for (const [id, made_from] of Object.entries({
      shown: 'a file',
      old: null,
      odd: 'refused',
      other: 'refused',
    })) {
      await putLetter(db, { id, made_from });
      await putDonation(db, { id, letter: id });
    }
    assert.equal(
      await finding("donors' letters"),
      'warning: not shown before the server has encoded them anew: rivers (1); ' +
        'not shown, since they cannot be encoded anew, add other files: rivers (2)',
    );
  });

  describe('a job', () => {
    it('is well when it never ran and has nothing to do', async () => {
      for (const { job } of RETENTION_JOBS) assert.equal(await finding(job), 'ok: never ran');
    });

    it('is late when it never ran and something waits', async () => {
      await putSignature(db, 'clean-river', { state: 'pending', expires_at: ago(1).toISOString() });
      assert.equal(await finding('expired-signatures'), 'wrong: late: never ran, and 1 wait');
    });

    it('is late when it last ran more than two hours ago and something waits', async () => {
      await putSignature(db, 'clean-river', { state: 'pending', expires_at: ago(1).toISOString() });
      await noteRun(db, 'expired-signatures', ago(2));
      assert.equal(await finding('expired-signatures'), 'ok: last ran 2026-03-01T10:00:00.000Z');
      await db.updateTable('jobs').set({ last_ran_at: '2026-03-01T09:59:59.999Z' }).execute();
      assert.equal(
        await finding('expired-signatures'),
        'wrong: late: last ran 2026-03-01T09:59:59.999Z, and 1 wait',
      );
      await db.deleteFrom('signatures').execute();
      assert.equal(await finding('expired-signatures'), 'ok: last ran 2026-03-01T09:59:59.999Z');
    });

    // Gives each job a row to delete: every job must be able to be late.
    const WAITING: Record<string, () => Promise<unknown>> = {
      'disowned-signatures': () =>
        putSignature(db, 'clean-river', { state: 'pending', erase_at: ago(1).toISOString() }),
      'expired-signatures': () =>
        putSignature(db, 'clean-river', { state: 'held', expires_at: ago(1).toISOString() }),
      'spent-challenges': () =>
        db
          .insertInto('spent_challenges')
          .values({ challenge: 'c', signature: 's', expires_at: ago(1).toISOString() })
          .execute(),
      'settled-letters': () =>
        putOutboxEmail(db, {
          created_at: ago(30).toISOString(),
          state: 'sent',
          settled_at: ago(25).toISOString(),
        }),
      'mailbox-presses': () =>
        db
          .insertInto('mailbox_presses')
          .values({ address_key: 'key', pressed_at: ago(25).toISOString() })
          .execute(),
      'ended-sessions': () =>
        db
          .insertInto('console_sessions')
          .values({ key_hash: 'k', value: null, hits: 1, used_at: '', expires_at: ago(1).toISOString() })
          .execute(),
      'import-uploads': () =>
        db
          .insertInto('import_refusals')
          .values({ petition: 'p', import: 'i', line: 1, content: '', refused_at: ago(25).toISOString() })
          .execute(),
      'ended-event-links': () =>
        db
          .insertInto('event_links')
          .values({
            token_hash: 'h',
            petition: 'clean-river',
            partner: 'temple',
            starts_at: ago(40).toISOString(),
            ends_at: ago(25).toISOString(),
          })
          .execute(),
      'delivered-petitions': putUnerased,
      'removed-signatures': putRemoved,
      'old-placements': () =>
        db
          .insertInto('placement_pages')
          .values({
            campaign: 'rivers',
            petition: '',
            page: '',
            first_day: '2025-01-01',
            last_day: '2025-01-01',
          })
          .execute(),
      'old-networks': () => db.insertInto('network_salts').values({ day: '2026-02-20', salt: 's' }).execute(),
      'old-sums': () =>
        db
          .insertInto('count_sums')
          .values({
            petition: 'clean-river',
            partner: '',
            part: 'minute',
            value: ago(24 * 8 + 1)
              .toISOString()
              .slice(0, 16),
            online: 1,
            imported: 0,
          })
          .execute(),
      'old-paces': () =>
        db
          .insertInto('paces')
          .values({
            petition: 'clean-river',
            trait: '',
            started_at: ago(24 * 8).toISOString(),
            signatures: 1,
          })
          .execute(),
      'ended-actions': () =>
        db
          .insertInto('announced_actions')
          .values({
            petition: 'clean-river',
            partner: 'temple',
            starts_at: ago(40).toISOString(),
            ends_at: ago(25).toISOString(),
            expected: 1,
          })
          .execute(),
    };
    for (const { job } of RETENTION_JOBS) {
      it(`that is late is named: ${job}`, async () => {
        await WAITING[job]!();
        assert.equal(await finding(job), 'wrong: late: never ran, and 1 wait');
      });
    }
  });

  async function putRemoved(): Promise<void> {
    const signature = await putSignature(db, 'clean-river', { state: 'removed' });
    const removed_at = ago(24).toISOString();
    const batch = {
      batch: 'b',
      petition: 'clean-river',
      reason: 'test',
      removed_at,
      day: '2026-02-28',
    } as const;
    const numbers = { removed: 1, counted: 1, withdrawn: 0, undone_at: null };
    await db
      .insertInto('removal_batches')
      .values({ ...batch, ...numbers })
      .execute();
    await db
      .insertInto('removed_signatures')
      .values({ signature, batch: 'b', token: 'key', state: 'validated' })
      .execute();
  }

  async function putUnerased(): Promise<void> {
    const delivered = {
      closes_at: '2026-01-10T00:00:00+07:00',
      delivered_on: '2026-01-29',
      retention_days: 30,
    };
    await putPetition(db, { petition: 'old-river', protection: 'standard', ...delivered });
    await putSignature(db, 'old-river');
  }

  it('a delivered petition with personal data is an error from the second day after its term', async () => {
    const check = 'delivered petitions past their term';
    assert.equal(await finding(check), 'ok: tell nobody who signed');
    await putUnerased();
    assert.equal(await finding(check), 'note: to be erased: old-river (1)');
    await db.updateTable('petitions').set({ retention_days: 29 }).execute();
    assert.equal(await finding(check), 'wrong: still tell who signed: old-river (1)');
  });

  it('emails that are parked or delayed are told apart, and neither is wrong', async () => {
    await putOutboxEmail(db, { created_at: ago(30).toISOString(), state: 'parked' });
    assert.equal(
      await finding('letters'),
      'ok: 0 wait; 1 more until somebody looks at their signatures (samleng held); 0 overdue; in the last day 0 given up, 0 withheld',
    );
    await putOutboxEmail(db, {
      created_at: ago(30).toISOString(),
      due_at: NOON.toISOString(),
      last_error: 'hourly-limit',
    });
    assert.match(
      await finding('letters'),
      /^warning: 1 wait; 1 more .*; 1 for the next hour, because too many went out in this one; 0 overdue; /,
    );
  });

  it('emails are wrong when one is overdue, and worth a thought when one was given up or withheld', async () => {
    assert.equal(await finding('letters'), 'ok: 0 wait; 0 overdue; in the last day 0 given up, 0 withheld');
    await putOutboxEmail(db, { created_at: NOON.toISOString() });
    assert.equal(await finding('letters'), 'ok: 1 wait; 0 overdue; in the last day 0 given up, 0 withheld');
    await putOutboxEmail(db, {
      created_at: ago(1).toISOString(),
      state: 'failed',
      settled_at: ago(1).toISOString(),
    });
    await putOutboxEmail(db, {
      created_at: ago(1).toISOString(),
      state: 'withheld',
      settled_at: ago(1).toISOString(),
    });
    assert.equal(
      await finding('letters'),
      'warning: 1 wait; 0 overdue; in the last day 1 given up, 1 withheld',
    );
    await putOutboxEmail(db, { created_at: ago(2).toISOString() });
    assert.equal(
      await finding('letters'),
      'wrong: 2 wait; 1 overdue, the oldest since 2026-03-01T10:00:00.000Z; in the last day 1 given up, 1 withheld',
    );
  });

  it('emails that only go to files are worth a thought while a petition sends some', async () => {
    const withoutSmtp = () => finding('SMTP_URL', { hasSmtp: false });
    assert.equal(await finding('SMTP_URL'), 'ok: is set');
    assert.equal(await withoutSmtp(), 'warning: is not set: letters go to files only, of clean-river');
    await db.updateTable('petitions').set({ confirmation: 'none', protection: 'none' }).execute();
    assert.equal(await withoutSmtp(), 'ok: is not set, and no petition sends letters');
    await db
      .updateTable('petitions')
      .set({ confirmation: 'email', closes_at: '2026-02-28T00:00:00+07:00' })
      .execute();
    assert.equal(await withoutSmtp(), 'ok: is not set, and no petition sends letters');
  });

  it('a petition without protection is a warning while it is not closed', async () => {
    assert.equal(await finding('protection'), 'ok: every petition has some');
    await db.updateTable('petitions').set({ protection: 'none' }).execute();
    assert.equal(await finding('protection'), 'warning: none: programs can sign clean-river');
  });

  it('held signatures are reported by petition, except when it is too late to decide', async () => {
    assert.equal(await finding('held signatures'), 'ok: none');
    await putSignature(db, 'clean-river', { state: 'held' });
    await putSignature(db, 'clean-river', { state: 'held', token: erasedSignerKey('gone'), name: '' });
    assert.equal(await finding('held signatures'), 'note: wait for a look (samleng held): clean-river (1)');
  });

  it('a pepper that others can read is an error, and so is a lost one', async (test: TestContext) => {
    const pepperFile = join(scratchFolder(test), 'pepper');
    assert.equal(await finding('PEPPER_FILE', { pepperFile }), 'note: is not made yet');
    writeFileSync(pepperFile, 'x'.repeat(32), { mode: 0o600 });
    assert.equal(await finding('PEPPER_FILE', { pepperFile }), 'ok: is for this user alone');
    chmodSync(pepperFile, 0o640);
    assert.equal(
      await finding('PEPPER_FILE', { pepperFile }),
      `wrong: ${pepperFile} can be read by others: chmod 600`,
    );
    await putSignature(db, 'clean-river');
    const lost = `${pepperFile}-elsewhere`;
    assert.equal(
      await finding('PEPPER_FILE', { pepperFile: lost }),
      `wrong: ${lost} is missing, and there are signatures made with it`,
    );
  });

  it('a pepper that no server would start with is an error, and checking it stores nothing', async (test: TestContext) => {
    const pepperFile = join(scratchFolder(test), 'pepper');
    const pepper = new Uint8Array(32).fill(1);
    writeFileSync(pepperFile, pepper, { mode: 0o600 });
    assert.equal(await finding('PEPPER_FILE', { pepperFile }), 'ok: is for this user alone');
    await checkPepper(db, new Uint8Array(32).fill(2), pepperFile);
    assert.equal(
      await finding('PEPPER_FILE', { pepperFile }),
      `wrong: ${pepperFile} is not the pepper that this database was used with`,
    );
    writeFileSync(pepperFile, pepper.subarray(1));
    assert.equal(
      await finding('PEPPER_FILE', { pepperFile }),
      `wrong: ${pepperFile} must hold at least 32 bytes, not 31`,
    );
  });
});
