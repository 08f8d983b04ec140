import type { Campaign } from '../campaign/types.ts';

/** A campaign as the server tells it, with one of everything. */
export const RIVER: Campaign = {
  campaign: { slug: 'river', title: { en: 'A clean river' }, timeZone: 'Asia/Phnom_Penh' },
  petitions: [{ petition: 'clean-river', title: { en: 'Clean the river' }, draft: false, count: 42 }],
  partners: [
    {
      slug: 'upstream',
      name: { en: 'Upstream' },
      url: 'https://upstream.example.org/',
      sites: [],
      aliases: [],
    },
  ],
  batches: [
    { slug: 'sheets', petition: 'clean-river', kind: 'paper', signatures: 30, countedOn: '2020-02-01' },
  ],
  donations: [
    {
      slug: 'fisher',
      donor: { kind: 'person', name: { en: 'A fisher' } },
      anonymous: false,
      amount: { minor: 1250, currency: 'EUR' },
      showAmount: true,
      receivedOn: '2020-03-01',
      letter: { file: 'stored:l1', alt: { en: 'Thanks' } },
    },
  ],
  counts: [{ partner: 'upstream', petition: 'clean-river', count: 12 }],
  replaced: [],
};

/** What a change that is let through is answered with. */
export const DONE = { changes: [], counts: [], needs: [] };
