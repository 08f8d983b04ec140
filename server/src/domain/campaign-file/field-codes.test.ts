import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LANGUAGES } from '@samleng/contract';
import { loadConsoleWords } from '@samleng/locales/console';
import { smallCampaign } from '../../testing/data/campaign-file.ts';
import { FIELD_CODES } from './field-codes.ts';
import { parseCampaignFile } from './parse.ts';

function coded(json: object) {
  const result = parseCampaignFile(json);
  return result.ok ? [] : result.errors.map(({ field, code, limit }) => [field, code, limit]);
}

it('the console has words for every code, in each language', async () => {
  for (const language of LANGUAGES) {
    const { other: _other, ...known } = (await loadConsoleWords(language)).fieldErrors;
    assert.deepEqual(Object.keys(known).toSorted(), FIELD_CODES.toSorted());
  }
});

it('errors of a campaign file say their code, and the number that matters', () => {
  const file = smallCampaign();
  file.campaign.timeZone = 'Asia/Angkor';
  const spoilt = { ...file.petitions[0]!, goal: 0, targets: [], lead: { en: 'a'.repeat(161) }, gaol: 1 };
  assert.deepEqual(coded(file), [['campaign.timeZone', 'time-zone', undefined]]);
  assert.deepEqual(coded({ ...file, petitions: [spoilt] }), [
    ['petitions[0].lead.en', 'letters', 160],
    ['petitions[0].targets', 'too-few', 1],
    ['petitions[0].goal', 'above', 0],
    ['petitions[0].gaol', 'unknown-key', undefined],
  ]);
});
