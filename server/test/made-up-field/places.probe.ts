// Run by `made-up-field.test.ts` in a copy of the sources that has the field.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { SignRequest } from '@samleng/contract';
import { consentsFor } from '@samleng/locales/consents';
import { openStore, type Store } from '../../src/database/open.ts';
import { RETENTION_JOBS } from '../../src/retention/job-list.ts';
import { delivery } from '../../src/exports/lists/delivery.ts';
import { listedRows } from '../../src/exports/rows.ts';
import { NOON, signBody } from '../../src/testing/data/fixtures.ts';
import { formOn, signerApp } from '../../src/testing/servers/signer-app.ts';
import { FIELD, VALUE } from './field.ts';

const CHANGED = 'Tonle Bati';
const signed = (number: number, value: string) =>
  signBody(number, { [FIELD]: value } as Partial<SignRequest>);
const WORDS = new RegExp(`>${FIELD}: |<li>${FIELD}: `);
const IN_FORM = new RegExp(
  `<label for="${FIELD}">[^<]*</label>\\s*<input type="text" value="" id="${FIELD}"`,
);

describe(`the field ${FIELD} is`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-test-'));
  let store: Store;
  let signer: Awaited<ReturnType<typeof signerApp>>;
  before(async () => {
    store = await openStore({ kind: 'sqlite', path: join(folder, 'samleng.sqlite') });
    signer = await signerApp(store, { fields: JSON.stringify({ [FIELD]: 'required' }) });
  });
  after(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const textAt = async (path: string) => (await signer.app.request(path)).text();
  const stored = async (number: number) => ((await signer.row(number)) as Record<string, unknown>)[FIELD];
  const set = (value: string) => signer.set(1, { [FIELD]: value } as object);

  it('taken by the API, where it is required', async () => {
    const without = await signer.sign(signBody(1));
    assert.equal(without.status, 422);
    assert.match(await without.text(), new RegExp(FIELD));
    assert.equal((await signer.sign(signed(1, VALUE))).status, 202);
    assert.equal(await stored(1), VALUE);
  });

  it('described by the API', async () => {
    const { components } = JSON.parse(await textAt('/openapi.json')) as { components: object };
    const { SignRequest, Petition } = (components as { schemas: Record<string, object> }).schemas;
    assert.match(JSON.stringify(SignRequest), new RegExp(`"${FIELD}"`));
    assert.match(JSON.stringify(Petition), new RegExp(`"${FIELD}"`));
  });

  it('given anew by signing again before confirming', async () => {
    await signer.sign(signed(1, CHANGED));
    assert.equal(await stored(1), CHANGED);
    await signer.sign(signed(1, VALUE));
  });

  it('asked for on the hosted page, and taken from it', async () => {
    assert.match(await textAt('/p/clean-river?lang=en'), IN_FORM);
    const { id, name, email, country } = signBody(2);
    const body = new URLSearchParams({ id, name, email, country, [FIELD]: VALUE });
    const { status } = await signer.app.request('/p/clean-river', { method: 'POST', body });
    assert.equal(status, 200);
    assert.equal(await stored(2), VALUE);
  });

  it('explained by the privacy notice', async () => {
    assert.match(await textAt('/p/clean-river/privacy?lang=en'), WORDS);
  });

  it('shown on the signer’s page, and part of what is confirmed', async () => {
    const page = await (await signer.get(1)).text();
    assert.match(page, new RegExp(VALUE));
    assert.match(page, WORDS);
    const form = formOn(page, 'confirm');
    await set(CHANGED);
    assert.equal((await signer.post(1, form)).status, 409);
    await set(VALUE);
    assert.equal((await signer.post(1, form)).status, 200);
    assert.match(await (await signer.get(1)).text(), new RegExp(VALUE), 'among what is kept');
  });

  it('in the list that may be handed over', async () => {
    const { lineVersion } = consentsFor({ handOver: 'names', showNames: true, targets: [] });
    await store.db.updateTable('signatures').set({ consents_version: lineVersion }).execute();
    const pepper = new Uint8Array(32);
    const column = delivery.columns.find(({ key }) => key === (FIELD as string))!;
    for await (const [first] of listedRows(store.db, delivery, { petition: 'clean-river', pepper })) {
      assert.equal(column.cell(first!, { language: 'en', pepper, publicUrl: '' }), VALUE);
      return;
    }
    assert.fail('nobody is in the list');
  });

  it('erased when the term of the petition is over', async () => {
    await store.db
      .updateTable('petitions')
      .set({ closes_at: '2026-01-10T00:00:00+07:00', delivered_on: '2026-01-29', retention_days: 30 })
      .execute();
    const job = RETENTION_JOBS.find((one) => one.job === 'delivered-petitions')!;
    await job.run(store.db, NOON, new AbortController().signal);
    assert.equal(await stored(1), null);
  });

  it('erased when the signature is withdrawn', async () => {
    const { db } = await openStore({ kind: 'sqlite', path: join(folder, 'other.sqlite') });
    const other = await signerApp({ ...store, db }, { fields: JSON.stringify({ [FIELD]: 'required' }) });
    await other.sign(signed(1, VALUE));
    await other.press(1, 'confirm');
    await other.pressTwice(1, 'withdraw');
    assert.equal(((await other.row(1)) as Record<string, unknown>)[FIELD], null);
    await db.destroy();
  });
});
