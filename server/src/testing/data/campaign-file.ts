import type { CampaignFile } from '../../domain/campaign-file/schema.ts';
import { parseCampaignFile } from '../../domain/campaign-file/parse.ts';

/** The smallest campaign file with one of everything, as parsed JSON; each test changes a field. */
export function smallCampaign() {
  return {
    campaign: { slug: 'river', title: { en: 'A clean river' }, timeZone: 'Asia/Phnom_Penh' },
    petitions: [
      {
        slug: 'clean-river',
        title: { en: 'A clean river', km: 'ទន្លេស្អាត' },
        text: { en: 'We ask for a clean river.', km: 'យើងស្នើសុំទន្លេស្អាត។' },
        targets: [{ name: { en: 'The governor' } }],
        goal: 500,
        opensAt: '2020-01-01T00:00:00+07:00',
        closesAt: '2030-01-01T00:00:00+07:00',
        confirmation: 'none',
      },
    ],
    partners: [{ slug: 'upstream', name: { en: 'Upstream' }, url: 'https://upstream.example.org/' }],
    batches: [
      {
        slug: 'first-sheets',
        petition: 'clean-river',
        kind: 'paper',
        signatures: 30,
        countedOn: '2020-02-01',
      },
      {
        slug: 'old-site',
        petition: 'clean-river',
        kind: 'carried-over',
        signatures: 12,
        partner: 'upstream',
        countedOn: '2020-02-02',
      },
    ],
    donations: [
      {
        slug: 'fisher',
        donor: { kind: 'person', name: { en: 'A fisher' } },
        amount: { minor: 500, currency: 'USD' },
        receivedOn: '2020-03-01',
        letter: { file: 'thanks.png', alt: { en: 'Thanks' } },
      },
    ],
  };
}

/** @throws When the file is not valid. */
export function parsed(json: unknown): CampaignFile {
  const result = parseCampaignFile(json);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.file;
}
