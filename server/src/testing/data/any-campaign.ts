import { LANGUAGES, type Language } from '@samleng/contract';
import * as fc from 'fast-check';
import { parseCampaignFile } from '../../domain/campaign-file/parse.ts';
import { DAY_MS } from '../../domain/time/durations.ts';

const FIRST_DAY = Date.parse('2020-06-01T00:00:00.000Z');
const dayAfter = (days: number) => new Date(FIRST_DAY + days * DAY_MS).toISOString().slice(0, 10);

const word = fc.constantFrom('river', 'sea', 'ទន្លេ', 'l’eau', '水', 'a "b" \\ c');
const textIn = (languages: readonly Language[]) =>
  fc
    .array(word, { minLength: languages.length, maxLength: languages.length })
    .map((words) => Object.fromEntries(languages.map((language, at) => [language, words[at]!])));
const text = fc.subarray([...LANGUAGES], { minLength: 1 }).chain(textIn);
const instant = fc
  .integer({ min: 0, max: 1000 })
  .map((days) => `${dayAfter(days)}T07:00:00+07:00`);
const aDay = fc.integer({ min: 0, max: 1000 }).map(dayAfter);
const count = fc.integer({ min: 1, max: 1_000_000 });
// More would be refused as a count that moves too far.
const few = fc.integer({ min: 1, max: 50 });

function anyPetition(slug: string, languages: Language[]) {
  const words = textIn(languages);
  return fc.record(
    {
      slug: fc.constant(slug),
      draft: fc.boolean(),
      title: words,
      text: words,
      targets: fc.array(fc.record({ name: text, role: text }, { requiredKeys: ['name'] }), {
        minLength: 1,
        maxLength: 3,
      }),
      goal: count,
      steps: fc.uniqueArray(count, { maxLength: 3 }).map((steps) => steps.toSorted((a, b) => a - b)),
      opensAt: fc.constantFrom(null, '2020-01-01T00:00:00+07:00'),
      closesAt: fc.option(instant),
      fields: fc.record({ city: fc.constantFrom('off', 'optional', 'required') }),
      confirmation: fc.constantFrom('none', 'email'),
      protection: fc.constantFrom('standard', 'none'),
      showNames: fc.boolean(),
      handOver: fc.constantFrom('count', 'names'),
      lead: words,
      voices: fc.array(fc.record({ text: words, donation: fc.constant('donor') }), { maxLength: 2 }),
      retentionDays: fc.integer({ min: 0, max: 3650 }),
    },
    { requiredKeys: ['slug', 'title', 'text', 'targets', 'goal'] },
  );
}

/** Campaign files of two petitions and a donor, as parsed JSON. */
export function anyCampaign() {
  const languages = fc.subarray([...LANGUAGES], { minLength: 1 });
  const petition = (slug: string) => languages.chain((some) => anyPetition(slug, some));
  return fc
    .record({
      campaign: fc.record(
        { slug: fc.constant('river'), title: text, timeZone: fc.constant('Asia/Phnom_Penh'), sender: text },
        { requiredKeys: ['slug', 'title', 'timeZone'] },
      ),
      petitions: fc.tuple(petition('one'), petition('two')),
      partners: fc.constantFrom(
        [],
        [{ slug: 'partner', name: { en: 'P' }, url: 'https://p.example.org/' }],
        [{ slug: 'partner', name: { en: 'P' }, sites: ['http://P.example.org/x'], aliases: ['p', 'q', 'p'] }],
      ),
      batches: fc.array(
        fc.record({
          slug: fc.constant('batch'),
          petition: fc.constant('one'),
          kind: fc.constantFrom('paper', 'carried-over'),
          signatures: few,
          countedOn: aDay,
        }),
        { maxLength: 1 },
      ),
      donations: fc.tuple(
        fc.record(
          {
            slug: fc.constant('donor'),
            donor: fc.record({ kind: fc.constantFrom('person', 'organisation'), name: text }),
            anonymous: fc.boolean(),
            amount: fc.record({ minor: count, currency: fc.constantFrom('KHR', 'USD') }),
            showAmount: fc.boolean(),
            receivedOn: aDay,
            inMemoryOf: text,
            message: fc.record({ text: word, language: fc.constantFrom(...LANGUAGES) }),
            featured: count,
          },
          { requiredKeys: ['slug', 'donor', 'receivedOn'] },
        ),
      ),
    })
    .filter((file) => parseCampaignFile(file).ok);
}
