import type { Edited } from '../pages/petition/model/petition-types.ts';
import type { Previewed } from '../pages/petition/preview/previewed.ts';

const SUMMARY: Edited['summary'] = {
  petition: 'clean-river',
  count: 2850,
  online: 0,
  paper: 2850,
  carriedOver: 0,
  today: null,
  goal: 5000,
  step: 5000,
  status: 'open',
  closesAt: '2030-12-31T23:59:59+07:00',
  final: false,
  updatedAt: '2026-11-01T00:00:00.000Z',
};

/** A petition that people have signed, as its editor gets it. */
export function edited(): Edited {
  return {
    entry: {
      slug: 'clean-river',
      draft: false,
      title: { en: 'A clean river', km: 'ទន្លេស្អាត' },
      text: { en: 'We ask for a clean river.', km: '…' },
      targets: [{ name: { en: 'The council', km: 'ក្រុមប្រឹក្សា' } }],
      goal: 5000,
      steps: [],
      opensAt: null,
      closesAt: '2030-12-31T23:59:59+07:00',
      paused: false,
      fields: { phone: 'off', city: 'optional', comment: 'off' },
      confirmation: 'email',
      protection: 'standard',
      showNames: true,
      handOver: 'count',
      voices: [],
      deliveredOn: null,
      retentionDays: 90,
    },
    version: 3,
    state: 'open',
    signed: true,
    summary: SUMMARY,
    campaign: {
      slug: 'rivers',
      title: { en: 'Rivers' },
      timeZone: 'Asia/Phnom_Penh',
      languages: ['en', 'km'],
    },
    successors: [],
    donations: [{ slug: 'fisher', name: { en: 'A fisher' } }],
  };
}

/** The same as the public would get it. */
export function previewed(): Previewed {
  const { title, text, targets, goal, steps, opensAt, closesAt, fields, confirmation, protection, ...rest } =
    edited().entry;
  const consents = {
    version: '2027-01',
    news: { en: 'Send me news by e-mail' },
    showName: { en: 'Show my name' },
  };
  return {
    title,
    text,
    targets,
    goal,
    steps,
    opensAt,
    closesAt,
    fields,
    confirmation,
    protection,
    consents,
    petition: rest.slug,
    campaign: 'rivers',
    privacy: 'plain',
    showNames: rest.showNames,
    handOver: rest.handOver,
    voices: [],
    summary: SUMMARY,
  };
}
