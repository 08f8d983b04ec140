import { signatureId } from './fixtures.ts';
import { smallCampaign } from './campaign-file.ts';

const both = (en: string, km: string) => ({ en, km });

/** The signature of one of its voices. */
export const QUOTED = { id: signatureId(1), comment: 'For my children.', consent_comment: 1 };

/** A campaign file with everything that one can say, as parsed JSON. */
export function richCampaign() {
  const small = smallCampaign();
  const [fisher] = small.donations;
  return {
    campaign: {
      ...small.campaign,
      organiser: { name: both('River Club', 'ក្លឹបទន្លេ'), email: 'river@example.org' },
      sender: both('Friends', 'មិត្តភក្ដិ'),
      communities: {
        people: { US: 3000, FR: 1200 },
        source: {
          text: both('Our estimate.', 'ការប៉ាន់ស្មានរបស់យើង។'),
          url: 'https://example.org/census',
          day: '2020-01-01',
        },
      },
    },
    petitions: [
      {
        ...small.petitions[0]!,
        lead: both('A river to drink from.', 'ទន្លេដែលអាចផឹកបាន។'),
        targets: [{ name: both('The governor', 'អភិបាល'), role: both('Of the province', 'ខេត្ត') }],
        steps: [100, 200],
        fields: { city: 'optional', comment: 'required' },
        confirmation: 'email',
        protection: 'none',
        showNames: true,
        handOver: 'names',
        voices: [
          { text: both('For my children.', 'ដើម្បីកូនៗខ្ញុំ។'), signature: QUOTED.id },
          { text: both('It fed us.', 'វាចិញ្ចឹមយើង។'), donation: 'fisher' },
          { text: both('For the fish.', 'ដើម្បីត្រី។'), donation: 'nobody' },
        ],
        successor: 'clean-sea',
        deliveredOn: '2030-01-02',
        retentionDays: 30,
      },
      { ...small.petitions[0]!, slug: 'clean-sea', draft: true, opensAt: null, closesAt: null },
    ],
    partners: [
      { ...small.partners[0]!, sites: ['https://news.upstream.example.org'], aliases: ['up-stream', 'source'] },
      { slug: 'downstream', name: both('Downstream', 'ខាងក្រោម') },
    ],
    batches: small.batches,
    donations: [
      {
        ...fisher!,
        showAmount: false,
        inMemoryOf: both('A teacher', 'គ្រូ'),
        message: { text: 'It fed us.\n\nAll of us.', language: 'en' },
        featured: 1,
      },
      {
        slug: 'nobody',
        donor: { kind: 'organisation', name: { en: 'A club' } },
        anonymous: true,
        receivedOn: '2020-03-02',
      },
    ],
  };
}
