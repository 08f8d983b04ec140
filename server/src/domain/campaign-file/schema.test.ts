import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallCampaign } from '../../testing/data/campaign-file.ts';
import { parseCampaignFile } from './parse.ts';

type Small = ReturnType<typeof smallCampaign>;
/** A valid file, and shortcuts to its parts, for each case to break. */
type Parts = {
  file: Small;
  petition: Small['petitions'][number];
  partner: Small['partners'][number];
  batch: Small['batches'][number];
  donation: Small['donations'][number];
};

function errorsOf(spoil: (parts: Parts) => void): string[] {
  const file = smallCampaign();
  const [[petition], [partner], [batch], [donation]] = [
    file.petitions,
    file.partners,
    file.batches,
    file.donations,
  ];
  assert.ok(petition && partner && batch && donation);
  spoil({ file, petition, partner, batch, donation });
  const result = parseCampaignFile(file);
  return result.ok ? [] : result.errors.map(({ field, message }) => `${field}: ${message}`);
}

function organised(file: Small, changes: object): void {
  const organiser = { name: { en: 'River Club' }, email: 'river@example.org', ...changes };
  Object.assign(file.campaign, { organiser });
}

const BOTH = (text: string) => ({ en: text, km: 'ខ' });

const living = (people: object) => (parts: Parts) =>
  Object.assign(parts.file.campaign, { communities: { people } });

const BAD: Record<string, [spoil: (parts: Parts) => unknown, error: string]> = {
  'a community of nobody': [living({ US: 0 }), 'campaign.communities.people.US: must be above 0'],
  'a community in parts of a person': [
    living({ FR: 1.5 }),
    'campaign.communities.people.FR: must be a whole number',
  ],
  'a community in a country that is none': [living({ XX: 5 }), 'campaign.communities.people.XX: unknown key'],
  'a lead in fewer languages than the title': [
    ({ petition }) => Object.assign(petition, { lead: { en: 'We ask for a clean river.' } }),
    'petitions[0].lead: must be in the languages of the title: en, km',
  ],
  'a lead that is too long': [
    ({ petition }) => Object.assign(petition, { lead: BOTH('a'.repeat(161)) }),
    'petitions[0].lead.en: must be 160 letters at most',
  ],
  'steps that do not rise': [
    ({ petition }) => Object.assign(petition, { steps: [100, 200, 200] }),
    'petitions[0].steps[2]: must be more than the step before',
  ],
  'a voice that is too long': [
    ({ petition }) =>
      Object.assign(petition, { voices: [{ text: BOTH('a'.repeat(121)), donation: 'fisher' }] }),
    'petitions[0].voices[0].text.en: must be 120 letters at most',
  ],
  'a voice in fewer languages than the title': [
    ({ petition }) => Object.assign(petition, { voices: [{ text: { en: 'For us.' }, donation: 'fisher' }] }),
    'petitions[0].voices[0].text: must be in the languages of the title: en, km',
  ],
  'a voice of nobody': [
    ({ petition }) => Object.assign(petition, { voices: [{ text: BOTH('For us.') }] }),
    'petitions[0].voices[0]: needs a signature or a donation, and not both',
  ],
  'a voice with a name of its own': [
    ({ petition }) =>
      Object.assign(petition, {
        voices: [{ text: BOTH('For us.'), donation: 'fisher', by: { en: 'A fisher' } }],
      }),
    'petitions[0].voices[0].by: unknown key',
  ],
  'a voice of a donation that is not there': [
    ({ petition }) => Object.assign(petition, { voices: [{ text: BOTH('For us.'), donation: 'king' }] }),
    'petitions[0].voices[0].donation: names no donation of this file',
  ],
  'a successor that is not there': [
    ({ petition }) => Object.assign(petition, { successor: 'cleaner-river' }),
    'petitions[0].successor: names no other petition of this file',
  ],
  'a petition that is its own successor': [
    ({ petition }) => Object.assign(petition, { successor: 'clean-river' }),
    'petitions[0].successor: names no other petition of this file',
  ],
  'an unknown key': [
    ({ petition }) => Object.assign(petition, { gaol: 1 }),
    'petitions[0].gaol: unknown key',
  ],
  'a missing key': [
    ({ petition }) => delete (petition as Partial<Parts['petition']>).goal,
    'petitions[0].goal: is missing',
  ],
  'a goal that is a text': [
    ({ petition }) => Object.assign(petition, { goal: '500' }),
    'petitions[0].goal: must be a number',
  ],
  'a goal with decimals': [
    ({ petition }) => Object.assign(petition, { goal: 1.5 }),
    'petitions[0].goal: must be a whole number',
  ],
  'a goal of nothing': [({ petition }) => (petition.goal = 0), 'petitions[0].goal: must be above 0'],
  'a slug with a space': [
    ({ petition }) => (petition.slug = 'clean river'),
    'petitions[0].slug: must be lower-case words joined by hyphens, such as right-to-vote',
  ],
  'a language nobody knows': [
    ({ petition }) =>
      Object.assign(petition.targets, [{ name: { en: 'The governor', de: 'Der Gouverneur' } }]),
    'petitions[0].targets[0].name.de: unknown key',
  ],
  'a text in no language': [
    ({ partner }) => Object.assign(partner, { name: {} }),
    'partners[0].name: needs a text in at least one language',
  ],
  'no target': [({ petition }) => (petition.targets = []), 'petitions[0].targets: needs at least 1'],
  'a confirmation that is none': [
    ({ petition }) => (petition.confirmation = 'sms'),
    'petitions[0].confirmation: must be one of none, email',
  ],
  'a protection that is none': [
    ({ petition }) => Object.assign(petition, { protection: 'strict' }),
    'petitions[0].protection: must be one of standard, none',
  ],
  'an organiser whom nobody can reach': [
    ({ file }) => Object.assign(file.campaign, { organiser: { name: { en: 'River Club' } } }),
    'campaign.organiser.email: is missing',
  ],
  'an organiser without a name': [
    ({ file }) => Object.assign(file.campaign, { organiser: { email: 'river@example.org' } }),
    'campaign.organiser.name: is missing',
  ],
  'an organiser whose address is none': [
    ({ file }) => organised(file, { email: 'river at example.org' }),
    'campaign.organiser.email: must be an e-mail address',
  ],
  'an organiser whose address holds a header': [
    ({ file }) => organised(file, { email: 'river@example.org\r\nBcc: all@example.org' }),
    'campaign.organiser.email: must be an e-mail address',
  ],
  "an organiser's address that ends in a new line": [
    ({ file }) => organised(file, { email: 'river@example.org\n' }),
    'campaign.organiser.email: must be an e-mail address',
  ],
  'an organiser whose name holds a header': [
    ({ file }) => organised(file, { name: { en: 'River Club\r\nBcc: all@example.org' } }),
    'campaign.organiser.name.en: must not hold U+000D, a line break',
  ],
  'an organiser whose name turns text around': [
    ({ file }) => organised(file, { name: { en: 'River \u202eClub' } }),
    'campaign.organiser.name.en: must not hold U+202E, which turns the text around it',
  ],
  'a sender that is an address': [
    ({ file }) => Object.assign(file.campaign, { sender: { en: 'river@example.org' } }),
    'campaign.sender.en: must be a name, without @, <, > or "',
  ],
  'a sender whose name no inbox shows to its end': [
    ({ file }) => Object.assign(file.campaign, { sender: { en: 'The friends of the clean rivers' } }),
    'campaign.sender.en: must be 30 letters at most',
  ],
  'a sender whose name holds a header': [
    ({ file }) => Object.assign(file.campaign, { sender: { en: 'Friends\r\nBcc: all' } }),
    'campaign.sender.en: must not hold U+000D, a line break',
  ],
  'a delivery of what never closes': [
    ({ petition }) => Object.assign(petition, { closesAt: null, deliveredOn: '2030-02-01' }),
    'petitions[0].deliveredOn: needs a closesAt: what is delivered takes no more signatures',
  ],
  'a delivery before the closing': [
    ({ petition }) => Object.assign(petition, { deliveredOn: '2029-12-31' }),
    'petitions[0].deliveredOn: must not lie before the day of closesAt, 2030-01-01',
  ],
  'a delivery on a day that does not exist': [
    ({ petition }) => Object.assign(petition, { deliveredOn: '2030-02-30' }),
    'petitions[0].deliveredOn: must be a day that exists, such as 2016-03-09',
  ],
  'a term of less than nothing': [
    ({ petition }) => Object.assign(petition, { retentionDays: -1 }),
    'petitions[0].retentionDays: must be 0 or more',
  ],
  'a term of more than ten years': [
    ({ petition }) => Object.assign(petition, { retentionDays: 3651 }),
    'petitions[0].retentionDays: must be 3650 at most',
  ],
  'an instant without offset': [
    ({ petition }) => (petition.closesAt = '2030-01-01T00:00:00'),
    'petitions[0].closesAt: must be an instant with its offset, such as 2016-03-09T23:59:59+07:00',
  ],
  "an instant on another clock than the campaign's": [
    ({ petition }) => (petition.closesAt = '2030-01-01T00:00:00Z'),
    'petitions[0].closesAt: must be written with the offset of Asia/Phnom_Penh, +07:00',
  ],
  'a closing before the opening': [
    ({ petition }) => (petition.closesAt = petition.opensAt),
    'petitions[0].closesAt: must be after opensAt',
  ],
  'a text that lacks a language of the title': [
    ({ petition }) => delete (petition.text as { km?: string }).km,
    'petitions[0].text: must be in the languages of the title: en, km',
  ],
  'a time zone that is none': [
    ({ file }) => (file.campaign.timeZone = 'Asia/Angkor'),
    'campaign.timeZone: must be a time zone, such as Asia/Phnom_Penh',
  ],
  'two petitions of one name': [
    ({ file, petition }) => file.petitions.push(petition),
    'petitions[1].slug: is used twice',
  ],
  'two partners of one name': [
    ({ file, partner }) => file.partners.push(partner),
    'partners[1].slug: is used twice',
  ],
  'two batches of one name': [
    ({ file, batch }) => file.batches.push(batch),
    'batches[2].slug: is used twice',
  ],
  'two donations of one name': [
    ({ file, donation }) => file.donations.push(donation),
    'donations[1].slug: is used twice',
  ],
  'an address that runs a script': [
    ({ partner }) => (partner.url = 'javascript:alert(1)'),
    'partners[0].url: must be an address that starts with https:// or http://',
  ],
  'a site that is a file': [
    ({ partner }) => Object.assign(partner, { sites: ['file:///etc/passwd'] }),
    'partners[0].sites[0]: must be an address that starts with https:// or http://',
  ],
  'more sites than a partner has': [
    ({ partner }) =>
      Object.assign(partner, { sites: Array.from({ length: 21 }, (_, at) => `https://${at}.example.org`) }),
    'partners[0].sites: must be 20 at most',
  ],
  'an alias that is no slug': [
    ({ partner }) => Object.assign(partner, { aliases: ['Up Stream'] }),
    'partners[0].aliases[0]: must be lower-case words joined by hyphens, such as right-to-vote',
  ],
  'an alias that is a slug too': [
    ({ file, partner }) => {
      Object.assign(partner, { aliases: ['source', 'spring'] });
      file.partners.push({
        ...partner,
        slug: 'spring',
        name: { en: 'Spring' },
        aliases: [],
      } as typeof partner);
    },
    'partners[0].aliases[1]: credits a partner already',
  ],
  'an alias of two partners': [
    ({ file, partner }) => {
      Object.assign(partner, { aliases: ['source'] });
      file.partners.push({ ...partner, slug: 'spring' });
    },
    'partners[1].aliases[0]: credits a partner already',
  ],
  'a batch of no petition': [
    ({ batch }) => (batch.petition = 'dirty-river'),
    'batches[0].petition: names no petition of this file',
  ],
  'a batch of an unknown partner': [
    ({ batch }) => Object.assign(batch, { partner: 'downstream' }),
    'batches[0].partner: names no partner of this file',
  ],
  'a batch of a kind that is none': [
    ({ batch }) => (batch.kind = 'fax'),
    'batches[0].kind: must be one of paper, carried-over',
  ],
  'a batch that takes signatures away': [
    ({ batch }) => (batch.signatures = -3),
    'batches[0].signatures: must be above 0',
  ],
  'a day that does not exist': [
    ({ batch }) => (batch.countedOn = '2021-02-29'),
    'batches[0].countedOn: must be a day that exists, such as 2016-03-09',
  ],
  'a currency that is none': [
    ({ donation }) => (donation.amount.currency = 'XYZ'),
    'donations[0].amount.currency: must be one of AUD, CAD, CHF, DKK, EUR, GBP, HKD, JPY, KHR, KRW, MYR, NOK, NZD, SEK, SGD, THB, USD, VND',
  ],
  'a letter without a text for those who cannot see it': [
    ({ donation }) => delete (donation.letter as { alt?: object }).alt,
    'donations[0].letter.alt: is missing',
  ],
};

describe('a campaign file', () => {
  it('is accepted when everything in it is valid', () => {
    const result = parseCampaignFile(smallCampaign());
    assert.ok(result.ok);
    const [petition] = result.file.petitions;
    assert.equal(petition?.protection, 'standard');
    assert.deepEqual([petition?.paused, petition?.deliveredOn, petition?.retentionDays], [false, null, 90]);
    assert.equal(petition?.showNames, false, 'names in public are off unless the file says so');
    assert.deepEqual(petition?.fields, { phone: 'off', city: 'off', comment: 'off' });
  });

  it('keeps of the sites of a partner their origins, each once', () => {
    const file = smallCampaign();
    const sites = ['https://News.example.org/a?b#c', 'https://news.example.org', 'http://localhost:8788/'];
    Object.assign(file.partners[0]!, { sites });
    const result = parseCampaignFile(file);
    assert.ok(result.ok);
    assert.deepEqual(result.file.partners[0]?.sites, ['https://news.example.org', 'http://localhost:8788']);
  });

  for (const [what, [spoil, error]] of Object.entries(BAD)) {
    it(`is refused for ${what}, and the error names the field`, () => {
      assert.deepEqual(errorsOf(spoil), [error]);
    });
  }

  it('asks for confirmation by email unless it says otherwise', () => {
    const file = smallCampaign();
    delete (file.petitions[0] as { confirmation?: string }).confirmation;
    const result = parseCampaignFile(file);
    assert.equal(result.ok && result.file.petitions[0]?.confirmation, 'email');
  });

  it('may name an organiser in any language', () => {
    const name = { en: "Club d'Été", km: 'ក្លឹប\u200bទន្លេ' };
    assert.deepEqual(
      errorsOf(({ file }) => organised(file, { name })),
      [],
    );
  });

  it("may be delivered on the day of the closing, as the campaign's people say it", () => {
    const closesAt = '2030-01-01T23:59:59+07:00';
    const deliveredOn = '2030-01-01';
    assert.deepEqual(
      errorsOf(({ petition }) => Object.assign(petition, { closesAt, deliveredOn })),
      [],
    );
  });

  it('is refused with every error at once', () => {
    const errors = errorsOf(({ petition, batch }) => {
      petition.goal = 0;
      batch.signatures = 0;
    });
    assert.deepEqual(errors, [
      'petitions[0].goal: must be above 0',
      'batches[0].signatures: must be above 0',
    ]);
  });

  it('may use one name for batches of two petitions', () => {
    const errors = errorsOf(({ file, petition, batch }) => {
      file.petitions.push({ ...petition, slug: 'clean-sea' });
      file.batches.push({ ...batch, petition: 'clean-sea' });
    });
    assert.deepEqual(errors, []);
  });

  it('follows a time zone whose offset changes in the year', () => {
    const errors = errorsOf(({ file, petition }) => {
      file.campaign.timeZone = 'Europe/Paris';
      petition.opensAt = '2020-01-01T00:00:00+01:00';
      petition.closesAt = '2020-07-01T00:00:00+02:00';
    });
    assert.deepEqual(errors, []);
  });

  for (const json of [null, 3, 'file', [], {}]) {
    it(`is refused when it is ${JSON.stringify(json)}`, () => {
      assert.equal(parseCampaignFile(json).ok, false);
    });
  }
});
