import type { Letter, Petition, Summary, Wall } from '@samleng/contract';

/** An open petition's summary: 2,850 of 54,000. */
export const summary: Summary = {
  petition: 'right-to-vote',
  count: 2850,
  online: 0,
  paper: 1850,
  carriedOver: 1000,
  today: null,
  goal: 54000,
  status: 'open',
  closesAt: null,
  final: false,
  updatedAt: '2026-11-01T00:00:00.000Z',
};

export const petition: Petition = {
  petition: 'right-to-vote',
  campaign: 'ceroc',
  title: { en: 'The right to vote', km: 'សិទ្ធិបោះឆ្នោត' },
  text: { en: `${'First. '.repeat(50)}\n\nSecond.\n\nThird.`, km: 'អត្ថបទខ្លី។' },
  targets: [{ name: { en: 'United Nations', km: 'អង្គការសហប្រជាជាតិ' } }],
  goal: 54000,
  steps: [],
  opensAt: null,
  closesAt: null,
  fields: { phone: 'off', city: 'optional', comment: 'off' },
  confirmation: 'none',
  protection: 'none',
  consents: {
    version: '2026-11',
    news: { en: 'Send me news', km: 'សូមផ្ញើព័ត៌មានមកខ្ញុំ' },
    showName: { en: 'Show my name', km: 'បង្ហាញឈ្មោះរបស់ខ្ញុំ' },
    comment: { en: 'My comment may be shown' },
    handOver: { en: 'Your name goes to nobody.', km: 'យើងមិនប្រគល់ឈ្មោះរបស់អ្នកទេ។' },
  },
  privacy: 'plain',
  showNames: true,
  handOver: 'count',
  voices: [],
  summary,
};

/** A picture of one pixel. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** The letter as a PDF with its first page, as `wall.donations[0].letter`. */
export const pdfLetter: Letter = {
  href: 'https://samleng.example.org/v1/letters/l1',
  kind: 'pdf',
  alt: { en: 'A letter of thanks' },
  firstPage: PIXEL,
};

export const wall: Wall = {
  donations: [
    {
      id: 'chapter',
      donor: { kind: 'organisation', name: { en: 'Minnesota chapter', km: 'សាខាមីនីសូតា' } },
      amount: { minor: 40000, currency: 'USD' },
      receivedOn: '2014-05-01',
      message: { text: 'ដើម្បីកូនចៅយើង។', language: 'km' },
      letter: {
        href: PIXEL,
        kind: 'picture',
        alt: { en: 'A letter of thanks' },
      },
    },
    { id: 'nobody', donor: null, amount: { minor: 5000, currency: 'EUR' }, receivedOn: '2014-06-01' },
    {
      id: 'person',
      donor: { kind: 'person', name: { km: 'សុខ ចាន់ធី' } },
      inMemoryOf: { km: 'លោកយាយ ម៉ៅ' },
      receivedOn: '2014-06-11',
    },
  ],
};
