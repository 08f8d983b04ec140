import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FieldError, ProblemDocument, type SignRequest } from '@samleng/contract';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { signBody } from '../src/testing/data/fixtures.ts';
import { answer, campaignApp } from '../src/testing/servers/test-app.ts';

const INJECTED = {
  'a header': '\r\nBcc: all@example.org',
  'a line': '\nand more',
  'a carriage return': '\rand more',
  'a NUL': '\u0000and more',
  'an escape': '\u001b[2J',
  'a line separator': '\u2028and more',
  'an override of direction': '\u202egnp.exe',
  'an isolate': '\u2066abc\u2069',
};

type Field = Exclude<
  {
    [Key in keyof SignRequest]-?: SignRequest[Key] extends string | undefined ? Key : never;
  }[keyof SignRequest],
  undefined
>;
/** Every text field of a signature. */
const TYPED: Record<Field, string> = {
  id: '01890000-0000-7000-8000-000000000001',
  name: 'Sok Dara',
  email: 'sok@example.org',
  country: 'FR',
  phone: '+33 6 12 34 56 78',
  city: 'Lyon',
  comment: 'For my mother',
  language: 'en',
  partner: 'temple',
  page: 'https://a.example/page',
  proof: 'proof',
  website: '',
};

const HARMFUL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

// A field may refuse, drop or clean its value; other tests say which of them.
eachDatabase((openEmpty) => {
  describe('text with characters that are invisible, end a line or reverse text is refused, or stored without them', () => {
    for (const field of Object.keys(TYPED) as Field[]) {
      it(`in ${field}`, async () => {
        const store = await openEmpty();
        const { sign } = await campaignApp(store);
        const fields = JSON.stringify({ phone: 'optional', city: 'optional', comment: 'optional' });
        await store.db.updateTable('petitions').set({ fields, confirmation: 'email' }).execute();
        for (const [what, injected] of Object.entries(INJECTED)) {
          const body = signBody(1, { consents: { news: true }, [field]: TYPED[field] + injected });
          const response = await sign(body);
          if (response.status !== 202) {
            const { errors } = await answer(response, ProblemDocument);
            assert.deepEqual(
              errors?.map((error: FieldError) => error.field),
              [field],
              what,
            );
          }
          for (const table of ['signatures', 'outbox', 'news_addresses'] as const) {
            for (const row of await store.db.selectFrom(table).selectAll().execute()) {
              for (const [column, value] of Object.entries(row)) {
                // Only a comment may have line breaks.
                const text = column === 'comment' ? String(value).replaceAll('\n', '') : String(value);
                assert.doesNotMatch(text, HARMFUL, `${what} in ${column}`);
              }
            }
            await store.db.deleteFrom(table).execute();
          }
        }
      });
    }
  });
});
