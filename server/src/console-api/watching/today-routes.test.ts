import assert from 'node:assert/strict';
import { it } from 'node:test';
import { putCampaign } from '../../testing/data/fixtures.ts';
import { scratchStore } from '../../testing/data/scratch-store.ts';
import { consoleApp } from '../../testing/servers/console-app.ts';
import { answer, problemOf } from '../../testing/servers/test-app.ts';
import { PartnerToday, Today } from './today-answers.ts';

const TODAY = '/console/api/petitions/clean-river/today';
const OWN = '/console/api/own/petitions/clean-river/today';
const TEMPLE = '/console/api/petitions/clean-river/partners/temple/today';

it('shows a petition to those who run it, and to a partner what came through that partner', async (t) => {
  const store = await scratchStore(t);
  await putCampaign(store.db);
  const { signedIn } = consoleApp(store);
  const campaigner = await signedIn('campaigner');
  const partner = await signedIn('partner', { campaign: 'rivers', partner: 'temple' });

  const whole = await campaigner.ask(TODAY);
  assert.equal(whole.headers.get('Cache-Control'), 'no-store');
  assert.deepEqual((await answer(whole, Today)).marks, []);
  const own = await answer(partner.ask(OWN), PartnerToday.strict());
  assert.equal(own.partner, 'temple');
  assert.deepEqual(await answer(campaigner.ask(TEMPLE), PartnerToday.strict()), own);

  const file = await partner.ask(`${OWN}/csv/country?lang=km`);
  assert.equal(file.headers.get('Content-Type'), 'text/csv; charset=utf-8');
  assert.match(
    file.headers.get('Content-Disposition') ?? '',
    /^attachment; filename="clean-river-temple-country-[\d-]{10}\.csv"$/,
  );
  assert.match(await file.text(), /ប្រទេស/);
  assert.equal(await problemOf(await campaigner.ask(`${TODAY}/csv/country?lang=de`)), 'malformed');
  assert.equal(await problemOf(await partner.ask(OWN.replace('clean', 'dirty'))), 'petition-not-found');
  assert.equal(await problemOf(await partner.ask(TODAY)), 'not-allowed');
});
