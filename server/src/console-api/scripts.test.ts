import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAudit } from '../audit/trail.ts';
import type { Store } from '../database/open.ts';
import { SCOPES } from '../domain/accounts/roles.ts';
import { smallCampaign } from '../testing/data/campaign-file.ts';
import { PNG } from '../testing/data/campaign-folder.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putToken } from '../testing/data/put-token.ts';
import { consoleApp } from '../testing/servers/console-app.ts';
import { problemOf } from '../testing/servers/test-app.ts';

const SECRET = `smlg_${'s'.repeat(43)}`;
const FILE = '/console/api/campaigns/river/file';
const UPSTREAM = '/console/api/petitions/clean-river/partners/upstream';

/** The campaign with its letter in the file. */
function riverFile() {
  const file = smallCampaign();
  file.donations[0]!.letter.file = `data:image/png;base64,${PNG.toString('base64')}`;
  return file;
}

/** Asks with a token, as a script does: no cookie, no `Origin`. */
async function scriptOf(store: Store) {
  const { app, changed } = consoleApp(store);
  const id = await putToken(store.db, SECRET, SCOPES);
  const ask = (path: string, method = 'GET', body?: unknown) =>
    app.request(path, {
      method,
      headers: { Authorization: `Bearer ${SECRET}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { app, ask, changed, by: `token:${id}` };
}

eachDatabase((openEmpty) => {
  describe('a script with a token', () => {
    it('applies a campaign file, reads it back, and is told what a change would do', async () => {
      const store = await openEmpty();
      const { ask, changed, by } = await scriptOf(store);
      const made = await ask(FILE, 'PUT', { file: riverFile() });
      assert.equal(made.status, 200);
      assert.deepEqual(changed, ['clean-river']);
      assert.partialDeepStrictEqual(await (await ask('/console/api/campaigns')).json(), {
        campaigns: [
          {
            slug: 'river',
            petitions: [
              {
                slug: 'clean-river',
                version: 1,
                draft: false,
                count: 42,
                online: 0,
                paper: 30,
                carriedOver: 12,
              },
            ],
          },
        ],
      });

      const file = (await (await ask(FILE)).json()) as ReturnType<typeof smallCampaign>;
      assert.match(file.donations[0]!.letter.file, /^data:image\/png;base64,/);
      const again = await (await ask(FILE, 'PUT', { file })).json();
      assert.deepEqual(again, { rowsChanged: 0, changes: [], counts: [], warnings: [], refused: [] });
      assert.match(await (await ask(`${FILE}?letters=no`)).text(), /"file":"stored:/);

      file.batches.find(({ slug }) => slug === 'first-sheets')!.signatures = 3000;
      const dry = (await (await ask(FILE, 'PUT', { file, dryRun: true })).json()) as { refused: object[] };
      const message = 'the public count of clean-river would go from 42 to 3,012';
      assert.deepEqual(dry.refused, [{ field: 'batches', message, needs: 'expected-count' }]);
      const refused = await ask(FILE, 'PUT', { file });
      assert.equal(refused.status, 422);
      assert.partialDeepStrictEqual(await refused.json(), { errors: [{ field: 'batches', message }] });
      const meant = await ask(FILE, 'PUT', { file, expectCount: { 'clean-river': 3012 } });
      assert.partialDeepStrictEqual(await meant.json(), {
        counts: [{ petition: 'clean-river', before: 42, after: 3012 }],
      });
      const { entries } = await findAudit(store.db, { by, action: 'petition-changed' }, 50);
      assert.deepEqual(
        new Set(entries.map(({ details }) => JSON.stringify(details))),
        new Set([
          '{"change":"added","countBefore":0,"countAfter":42}',
          '{"countBefore":42,"countAfter":3012}',
        ]),
      );
    });

    it('counts, makes and ends event links, announces actions and takes them back', async () => {
      const store = await openEmpty();
      const { ask, by } = await scriptOf(store);
      await ask(FILE, 'PUT', { file: riverFile() });
      const counted = await (await ask('/console/api/petitions/clean-river/count?by=partner')).json();
      assert.deepEqual(counted, {
        petition: 'clean-river',
        count: 42,
        rows: [
          { kind: 'value', value: 'upstream', count: 12 },
          { kind: 'paper', count: 30 },
        ],
      });
      const link = (await (await ask(`${UPSTREAM}/event-links`, 'POST', {})).json()) as { url: string };
      assert.partialDeepStrictEqual(link, { endsAt: '2026-03-01T18:00:00.000Z' });
      const URL = /^https:\/\/sign\.example\.org\/p\/clean-river\?partner=upstream#event=([\w-]{43})$/;
      const token = URL.exec(link.url)?.[1];
      assert.ok(token);
      const ended = await (await ask(`${UPSTREAM}/event-links`, 'DELETE')).json();
      assert.deepEqual(ended, { petition: 'clean-river', partner: 'upstream', ended: 1 });
      const action = { at: '2026-03-01T13:00:00Z', hours: 3, expected: 400 };
      const announced = await ask(`${UPSTREAM}/announcements`, 'POST', action);
      assert.partialDeepStrictEqual(await announced.json(), { endsAt: '2026-03-01T16:00:00.000Z' });
      const late = await ask(`${UPSTREAM}/announcements`, 'POST', { ...action, at: '2026-03-01T08:00:00Z' });
      const errors = [{ field: 'at', code: 'invalid', message: 'is over already' }];
      assert.partialDeepStrictEqual(await late.json(), { status: 422, errors });
      const withdrawn = await (await ask(`${UPSTREAM}/announcements`, 'DELETE')).json();
      assert.partialDeepStrictEqual(withdrawn, { withdrawn: 1 });
      const nobody = await ask('/console/api/petitions/clean-river/partners/nobody/event-links', 'DELETE');
      assert.equal(await problemOf(nobody), 'partner-not-found');

      const { entries } = await findAudit(store.db, { by, petition: 'clean-river' }, 50);
      assert.deepEqual(
        new Set(entries.map(({ action: done }) => done)),
        new Set([
          'petition-changed',
          'event-link-made',
          'event-links-ended',
          'action-announced',
          'announcements-withdrawn',
        ]),
      );
      assert.doesNotMatch(JSON.stringify(entries), new RegExp(token));
    });

    it('may do what its scopes say and its account may, and says which file is meant', async () => {
      const store = await openEmpty();
      const { app, ask } = await scriptOf(store);
      const reading = `smlg_${'r'.repeat(43)}`;
      await putToken(store.db, reading, ['campaigns:read']);
      const partner = `smlg_${'p'.repeat(43)}`;
      await putToken(store.db, partner, SCOPES, { role: 'partner' });
      const codes = async (secret: string) => {
        const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' };
        const body = JSON.stringify({ file: riverFile() });
        const read = await app.request('/console/api/campaigns', { headers });
        const put = await app.request(FILE, { method: 'PUT', headers, body });
        const link = await app.request(`${UPSTREAM}/event-links`, { method: 'POST', headers, body: '{}' });
        return [read.status, put.status, link.status];
      };
      assert.deepEqual(await codes(reading), [200, 403, 403]);
      assert.deepEqual(await codes(partner), [403, 403, 403]);
      assert.deepEqual(await codes('smlg_wrong'), [401, 401, 401]);
      const other = await ask('/console/api/campaigns/lake/file', 'PUT', { file: riverFile() });
      assert.partialDeepStrictEqual(await other.json(), { errors: [{ field: 'campaign.slug' }] });
      assert.equal(await problemOf(await ask('/console/api/campaigns/lake/file')), 'campaign-not-found');
    });

    it('may send letters of several megabytes', async () => {
      const store = await openEmpty();
      const { ask } = await scriptOf(store);
      const file = riverFile();
      file.donations[0]!.letter.file = `data:image/png;base64,${'A'.repeat(12_000_000)}`;
      const answer = await ask(FILE, 'PUT', { file });
      const message = 'must be 5 MB at most';
      assert.partialDeepStrictEqual(await answer.json(), {
        errors: [{ field: 'donations[0].letter.file', message }],
      });
    });
  });
});
