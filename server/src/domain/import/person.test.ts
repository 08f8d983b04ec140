import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PetitionFields } from '@samleng/contract';
import { NOON } from '../../testing/data/fixtures.ts';
import { confirmedAs } from './answers.ts';
import { countryCode } from './country-code.ts';
import { guessColumns } from './guess-columns.ts';
import type { ImportField } from './import-fields.ts';
import { momentOf, provenOrder } from './moment.ts';
import { readPerson } from './person.ts';
import { keyWithoutAddress } from './person-key.ts';

const PEPPER = new Uint8Array(32).fill(7);
const ALL = { city: 'optional', comment: 'optional', phone: 'optional' };

type Row = Partial<Record<ImportField, string>>;

function read(row: Row, fields: object = ALL, settings: Parameters<typeof readPerson>[2] = {}) {
  const places = Object.fromEntries(Object.keys(row).map((field, at) => [field, at]));
  const target = { fields: PetitionFields.parse(fields), timeZone: 'Asia/Phnom_Penh' };
  return readPerson(Object.values(row), places, settings, target, NOON);
}

const accepted = (row: Row, fields?: object) => {
  const result = read({ country: 'FR', ...row }, fields);
  assert.ok(result.ok, JSON.stringify(result));
  return result;
};

const refused = (row: Row, settings?: Parameters<typeof read>[2]) => {
  const result = read(row, ALL, settings);
  return result.ok ? [] : result.refusals.map(({ field, code }) => `${field} ${code}`);
};

const keyOf = (row: Row) => keyWithoutAddress(PEPPER, 'clean-river', accepted(row).identity);

const at = (typed: string, order?: 'dmy' | 'mdy', zone = 'Asia/Phnom_Penh') => {
  const moment = momentOf(typed, order, zone, NOON);
  return moment.ok ? moment.instant : moment.code;
};

const map = (...columns: string[]) => guessColumns(columns).map;

describe('a row', () => {
  it('is cleaned as on signing', () => {
    const { person } = accepted({
      name: ' Sok\u200b  Dara ',
      email: ' Sok@EXAMPLE.org',
      country: 'cambodge',
      city: 'Lowell',
      phone: "'+1 (978) 555-0100",
      comment: 'a\r\nb',
      signedAt: '2016-03-09 12:30:00',
      language: 'fr_FR',
      news: 'yes',
      showName: 'no',
    });
    assert.deepEqual(person, {
      name: 'Sok Dara',
      email: 'Sok@EXAMPLE.org',
      country: 'KH',
      city: 'Lowell',
      phone: '+19785550100',
      comment: 'a\nb',
      signedAt: '2016-03-09T05:30:00.000Z',
      language: 'fr',
      news: true,
      showName: false,
    });
  });

  it('keeps nothing that the petition does not ask for, and is not refused for it', () => {
    const { person } = accepted({ name: 'Sok', city: 'a\0', phone: 'none', comment: 'x' }, {});
    assert.deepEqual([person.city, person.phone, person.comment], [null, null, null]);
  });

  it('has a name of two parts in the order of its script', () => {
    assert.equal(accepted({ givenName: 'Dara', familyName: 'Sok' }).person.name, 'Dara Sok');
    assert.equal(accepted({ givenName: 'ដារ៉ា', familyName: 'សុខ' }).person.name, 'សុខ ដារ៉ា');
    assert.equal(accepted({ givenName: '', familyName: 'Sok' }).person.name, 'Sok');
  });

  it('is refused by field and code, of everything that is wrong with it', () => {
    assert.deepEqual(refused({ name: '', country: '' }), ['name required', 'country required']);
    assert.deepEqual(refused({ name: '=HYPERLINK("x")', email: 'a@b', country: 'Narnia' }), [
      'name name-not-a-name',
      'email invalid',
      'country invalid',
    ]);
    assert.deepEqual(
      refused({ name: 'Sok', signedAt: '3/4/2016', confirmed: 'unconfirmed' }, { country: 'FR' }),
      ['signedAt ambiguous-date', 'confirmed unconfirmed'],
    );
  });
});

describe('somebody without an address', () => {
  it('is the same person in each spelling that looks the same', () => {
    const same = [
      ['\u179f\u17d2\u178f\u17d2\u179a\u17b8', '\u179f\u17d2\u179a\u17d2\u178f\u17b8'],
      ['\u1780\u17c1\u17b6', '\u1780\u17c4'],
      ['\u179f\u17bb\u17ca\u1793', '\u179f\u17ca\u17bb\u1793'],
      ['\u1780\u17bb\u17d2\u179a', '\u1780\u17d2\u179a\u17bb'],
      ['\u1789\u17bb\u17b6\u17c6', '\u1789\u17c9\u17b6\u17c6'],
      ['\u1780\u17d2\u178a\u17b8', '\u1780\u17d2\u178f\u17b8'],
      ['\u1794\u17c9\u200c\u17b8', '\u1794\u17c9\u17b8'],
      ['\u179f\u17bb\u1781 \u178a\u17b6', '\u178a\u17b6\u200b\u179f\u17bb\u1781'],
      ['Sok Dara', 'DARA  SOK'],
    ] as const;
    for (const [one, other] of same) assert.equal(keyOf({ name: one }), keyOf({ name: other }), one);
  });

  it('is another one elsewhere, or by another number, and has a key that no address has', () => {
    const key = keyOf({ name: 'Sok Dara', city: 'Lowell' });
    assert.match(key, /^no-address:[\w-]{22}$/);
    for (const row of [{ city: 'Paris' }, { city: 'Lowell', phone: '012345678' }, { country: 'US' }])
      assert.notEqual(keyOf({ name: 'Sok Dara', ...row }), key);
  });

  it('does not depend on what the petition asks for', () => {
    const row = { name: 'Sok Dara', city: 'Lowell', phone: '012 345 678' };
    const without = keyWithoutAddress(PEPPER, 'clean-river', accepted(row, {}).identity);
    assert.equal(without, keyOf(row));
  });
});

describe('a date', () => {
  it('without a zone is of the campaign', () => {
    assert.equal(at('2016-03-09'), '2016-03-08T17:00:00.000Z');
    assert.equal(at('2016-03-09T12:30'), '2016-03-09T05:30:00.000Z');
    assert.equal(at('2016-03-09 12:30:00 UTC'), '2016-03-09T12:30:00.000Z');
    assert.equal(at('2016-03-09T12:30:00+0100'), '2016-03-09T11:30:00.000Z');
    // Clocks in Paris had no half past two that night.
    assert.equal(at('2016-03-27 02:30:00', undefined, 'Europe/Paris'), '2016-03-27T01:30:00.000Z');
  });

  it('has its day or month first only where that is told or proven', () => {
    assert.equal(at('3/4/2016'), 'ambiguous-date');
    assert.equal(at('32/13/2016'), 'invalid');
    assert.equal(at('3/4/2016', 'dmy'), '2016-04-02T17:00:00.000Z');
    assert.equal(at('3/4/2016 1:05 PM', 'mdy'), '2016-03-04T06:05:00.000Z');
    assert.equal(at('២៥.១២.២០១៥'), '2015-12-24T17:00:00.000Z');
    assert.deepEqual(['25/12/2015', '12/25/2015', '1/2/2015'].map(provenOrder), ['dmy', 'mdy', undefined]);
  });

  it('that never was, or is still to come, is none', () => {
    for (const typed of [
      '2016-02-30',
      '31/2/2016',
      '1970-01-01',
      '2027-01-01',
      '9 March',
      '13/13/2016',
      '25/12/2015 13 PM',
    ])
      assert.equal(at(typed), 'invalid', typed);
    // A day that has begun elsewhere: the same row is the same person also when it is over here.
    const { person, identity } = accepted({ name: 'Sok Dara', signedAt: '2026-03-02 01:00Z' });
    assert.deepEqual([person.signedAt, identity.signedAt], [NOON.toISOString(), '2026-03-02T01:00:00.000Z']);
  });
});

describe('a country', () => {
  it('is known by its code, its names and what people write', () => {
    const codes = [
      'fr',
      'USA',
      'U.S.A.',
      'UK',
      'Corée du Sud',
      'Korea',
      'កម្ពុជា',
      'Viet Nam',
      'Côte d’Ivoire',
      'États-Unis',
    ];
    assert.deepEqual(codes.map(countryCode), ['FR', 'US', 'US', 'GB', 'KR', 'KR', 'KH', 'VN', 'CI', 'US']);
    assert.equal(countryCode('Narnia'), undefined);
    assert.equal(countryCode(''), undefined);
  });
});

describe('the columns of a file', () => {
  it('are known of SpeakOut!, Action Network, and by usual headings', () => {
    const speakout =
      'First Name,Last Name,Email Address,Street Address,City,State,Post Code,Country,Custom Field,Date Signed,Confirmed,Petition Title,Petition ID,Email Opt-in,Custom Message,Language';
    assert.deepEqual(guessColumns(speakout.split(',')), {
      platform: 'speakout',
      map: {
        givenName: 'First Name',
        familyName: 'Last Name',
        email: 'Email Address',
        country: 'Country',
        city: 'City',
        comment: 'Custom Message',
        signedAt: 'Date Signed',
        language: 'Language',
        news: 'Email Opt-in',
        confirmed: 'Confirmed',
      },
    });
    const network =
      'uuid,first_name,last_name,email,zip_code,can2_user_address,can2_user_city,can2_state_abbreviated,country,can2_phone,can2_subscription_status,can2_subscription_date,can2_user_tags,Comments';
    assert.deepEqual(guessColumns(network.split(',')), {
      platform: 'action-network',
      map: {
        givenName: 'first_name',
        familyName: 'last_name',
        email: 'email',
        country: 'country',
        city: 'can2_user_city',
        phone: 'can2_phone',
        comment: 'Comments',
        signedAt: 'can2_subscription_date',
        news: 'can2_subscription_status',
      },
    });
    assert.deepEqual(map('Full name', 'E-mail', 'Pays'), {
      name: 'Full name',
      email: 'E-mail',
      country: 'Pays',
    });
    assert.deepEqual(map(`Name${'.'.repeat(500)}`, 'Mail'), { email: 'Mail' }, 'no setting holds it');
    assert.deepEqual(map('Nom', 'Prénom'), { givenName: 'Prénom', familyName: 'Nom' });
    assert.deepEqual(map('ឈ្មោះ', 'អ៊ីមែល', 'ប្រទេស'), { name: 'ឈ្មោះ', email: 'អ៊ីមែល', country: 'ប្រទេស' });
  });

  it('say whether a signature was confirmed, where that was asked', () => {
    assert.deepEqual(['confirmed', '...', '', 'Oui', '1'].map(confirmedAs), Array(5).fill('confirmed'));
    assert.deepEqual(['unconfirmed', 'non confirmé', '0'].map(confirmedAs), Array(3).fill('unconfirmed'));
    assert.equal(confirmedAs('perhaps'), 'unclear');
  });
});
