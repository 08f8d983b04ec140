import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { LANGUAGES, type Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { mailboxToken } from '../../domain/secrets/mailbox-token.ts';
import { addressKey, linkToken } from '../../domain/secrets/signer-key.ts';
import { emailTexts } from './email-texts.ts';
import { signatureId, signBody } from '../../testing/data/fixtures.ts';
import { header, type ReceivedEmail } from '../../testing/servers/mail-server.ts';
import { confirm, PEPPER, postOffice, PUBLIC_URL } from '../../testing/servers/post-office.ts';
import { scratchStore } from '../../testing/data/scratch-store.ts';

const MAILBOX = addressKey(PEPPER, signBody(1).email);
const LINK = `${PUBLIC_URL}/s/${linkToken(PEPPER, signatureId(1), MAILBOX)}`;
const STOP_LINK = `${PUBLIC_URL}/mailbox/${mailboxToken(PEPPER, MAILBOX)}`;
const KINDS = ['confirm', 'reminder', 'known', 'full', 'stopped'] as const;

/** The email that a signer gets in this language. */
async function emailIn(test: TestContext, language: Language, title?: object): Promise<ReceivedEmail> {
  const changes = title === undefined ? {} : { title: JSON.stringify(title) };
  const { sign, send, mail } = await postOffice(test, await scratchStore(test), changes);
  await sign(1, { language });
  await send();
  return mail.emails[0]!;
}

describe('an email', () => {
  const PAIRS: [signer: Language, second: Language][] = [
    ['km', 'en'],
    ['en', 'km'],
    ['fr', 'en'],
  ];
  for (const [first, second] of PAIRS) {
    it(`to a signer who reads ${first} says all in ${first} and then in ${second}, as text and as HTML`, async (test) => {
      const email = await emailIn(test, first);
      const { text = '', html = '', subject } = email.mail;
      const [own, other] = [first, second].map((language) => emailTexts(language, 'confirm', 72));
      assert.equal(subject, own?.subject);
      assert.equal(header(email, 'Content-Language'), `${first}, ${second}`);
      for (const part of [text, html]) {
        assert.ok(part.indexOf(own!.opening) > -1);
        assert.ok(part.indexOf(other!.opening) > part.indexOf(own!.opening));
        for (const language of [first, second]) {
          assert.ok(part.includes(`${LINK}?lang=${language}`));
          assert.ok(part.includes(`${PUBLIC_URL}/p/clean-river/privacy?lang=${language}`));
        }
      }
      assert.match(html, new RegExp(`<html lang="${first}">`));
      assert.match(html, new RegExp(`class="part line"\\s+lang="${second}"`));
    });
  }

  it('has one link to press, and loads nothing when it is read', async (test) => {
    const { html = '' } = (await emailIn(test, 'km')).mail;
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => new URL(href).pathname);
    assert.deepEqual(
      new Set(links),
      new Set([new URL(LINK).pathname, '/p/clean-river/privacy', new URL(STOP_LINK).pathname]),
    );
    assert.doesNotMatch(html, /<img|<link|<script|src=|url\(|@import|@font-face/i);
  });

  it('offers never to write again: a page that asks, for readers and in a header, and no single click', async (test) => {
    const { sign, send, mail, db } = await postOffice(test, await scratchStore(test));
    await sign(1);
    await send();
    await confirm(db, 1);
    await sign(1);
    for (const number of [2, 3, 4])
      await sign(number, { email: signBody(1).email, name: `Sok ${'ABC'[number - 2]}` });
    await send();
    assert.equal(mail.emails.length, 4);
    for (const email of mail.emails) {
      for (const part of [email.mail.text ?? '', email.mail.html ?? ''])
        for (const language of ['km', 'en']) assert.ok(part.includes(`${STOP_LINK}?lang=${language}`));
      assert.equal(header(email, 'List-Unsubscribe')?.replaceAll(/\s/g, ''), `<${STOP_LINK}>`);
      assert.equal(header(email, 'List-Unsubscribe-Post'), undefined);
    }
  });

  it('gives Khmer the height it needs, and marks each text with its language', async (test) => {
    const { html = '' } = (await emailIn(test, 'km', { en: 'A clean river' })).mail;
    assert.match(html, /lang="km"\s+style="[^"]*line-height: 1\.8;/);
    assert.match(html, /class="title ink"\s+lang="en"\s+style="[^"]*line-height: 1\.5;/);
  });

  it('says how long the link can be used, which is less when the petition is final before', async (test) => {
    const store = await scratchStore(test);
    const office = await postOffice(test, store, { closes_at: '2026-03-01T13:00:00Z' });
    await office.sign(1);
    await office.send();
    assert.match(office.mail.emails[0]?.mail.text ?? '', /The link works for 25 hours\./);
    office.later(23 * 60);
    await office.db.updateTable('outbox').set({ due_at: office.clock.now.toISOString() }).execute();
    await office.send();
    assert.match(office.mail.emails[1]?.mail.text ?? '', /for another 2 hours\./);
  });

  it('has a neutral sender, and asks programs not to answer it', async (test) => {
    const email = await emailIn(test, 'en');
    assert.deepEqual(email.mail.from, { name: 'Samleng', address: 'no-reply@sign.example.org' });
    assert.equal(email.from, 'no-reply@sign.example.org');
    assert.equal(header(email, 'Auto-Submitted'), 'auto-generated');
    assert.equal(header(email, 'X-Auto-Response-Suppress'), 'All');
    assert.match(header(email, 'Message-ID') ?? '', /^<[\da-f-]{36}@sign\.example\.org>$/);
    assert.equal(header(email, 'X-Mailer'), undefined);
    assert.equal(email.mail.replyTo, undefined);
  });

  it('comes under the name that the campaign has chosen, in the language of the signer', async (test) => {
    const { sign, send, mail, db } = await postOffice(test, await scratchStore(test));
    const sender = JSON.stringify({ en: 'Friends', km: 'មិត្តភក្ដិ' });
    await db.updateTable('campaigns').set({ sender }).execute();
    for (const [at, language] of (['km', 'fr'] as const).entries()) await sign(at + 1, { language });
    await send();
    assert.deepEqual(
      mail.emails.map((email) => [email.mail.from?.name, email.from]),
      ['មិត្តភក្ដិ', 'Friends'].map((name) => [name, 'no-reply@sign.example.org']),
    );
  });

  it('names the organiser, to whom answers go', async (test) => {
    const { sign, send, mail, db } = await postOffice(test, await scratchStore(test));
    const organiser = { name: { en: 'Friends of the river' }, email: 'river@example.org' };
    await db
      .updateTable('campaigns')
      .set({ organiser: JSON.stringify(organiser) })
      .execute();
    await sign(1);
    await send();
    const [email] = mail.emails;
    assert.deepEqual(email?.mail.replyTo, [{ name: '', address: 'river@example.org' }]);
    for (const part of [email?.mail.text, email?.mail.html]) {
      assert.match(part ?? '', /Friends of the river/);
      assert.match(part ?? '', /river@example\.org/);
    }
  });

  it('holds nothing that its signer typed: nobody can write to strangers through us', async (test) => {
    const { sign, send, mail, db, later } = await postOffice(test, await scratchStore(test));
    const typed = { name: 'Buy Gold', city: 'cheap.example.com', page: 'https://spam.example.com/' };
    await sign(1, typed);
    await sign(2, { ...typed, email: 'signer-1@example.org', name: 'Buy Silver' });
    await sign(3, { ...typed, email: 'signer-1@example.org', name: 'Buy Copper' });
    await send();
    await confirm(db, 1);
    later(24 * 60 + 1);
    await sign(1, typed);
    await sign(4, { ...typed, email: 'signer-1@example.org', name: 'Buy Tin' });
    await send();
    assert.equal(mail.emails.length, 7);
    for (const { raw, mail: read } of mail.emails) {
      assert.doesNotMatch(`${raw} ${read.text} ${read.html} ${read.subject}`, /Buy|cheap|spam/);
    }
  });

  it('cannot be given other headers by a title, an organiser or a name that breaks the line', async (test) => {
    const { sign, send, mail, db } = await postOffice(test, await scratchStore(test), {
      title: JSON.stringify({ en: 'River\r\nBcc: victim@example.com\r\n\r\n<script>alert(1)</script>' }),
    });
    const organiser = {
      name: { en: 'Us\r\nBcc: victim@example.com' },
      email: 'us@example.org\r\nBcc: v@example.com',
    };
    await db
      .updateTable('campaigns')
      .set({ organiser: JSON.stringify(organiser) })
      .execute();
    await sign(1);
    await send();
    const [email] = mail.emails;
    assert.equal(mail.emails.length, 1);
    assert.equal(header(email!, 'Bcc'), undefined);
    for (const part of [email!.raw, email?.mail.text ?? '']) assert.doesNotMatch(part, /^bcc:/im);
    assert.match(email?.mail.text ?? '', /River Bcc: victim@example\.com <script>/);
    assert.doesNotMatch(email?.mail.html ?? '', /<script>/);
  });
});

describe('the line in an inbox', () => {
  for (const language of LANGUAGES) {
    it(`does not say in ${language} what the email is about, and is short`, () => {
      for (const kind of KINDS) {
        const { subject, opening } = emailTexts(language, kind, 72);
        assert.ok(subject.length < 46, subject);
        assert.doesNotMatch(subject + opening, /petition|pétition|sign(?!.?not)|ញត្តិ|ហត្ថលេខា|បោះឆ្នោត/i);
      }
    });
  }

  it('is under forty characters in Khmer, and arrives as it was written', async (test) => {
    for (const kind of KINDS) assert.ok(emailTexts('km', kind, 72).subject.length < 40);
    const { raw, mail } = await emailIn(test, 'km');
    assert.equal(mail.subject, 'សូមបញ្ជាក់អាសយដ្ឋានអ៊ីមែល');
    assert.match(raw, /^Subject: =\?UTF-8\?/m);
  });
});

it('an email names the buttons of the page, and its own link is not taken for one of them', () => {
  const GOES_ON = { en: /^Continue/, fr: /^Continuer/, km: /^បន្ត/ } satisfies Record<Language, RegExp>;
  for (const language of LANGUAGES) {
    const { waiting } = CATALOGUE[language].signerPage;
    for (const kind of ['confirm', 'reminder'] as const) {
      const { after, link } = emailTexts(language, kind, 72);
      for (const button of [waiting.confirm, waiting.notMe])
        assert.ok(after.join(' ').includes(button), button);
      // A signer who thinks that the button in the email confirms never presses the one on the page.
      assert.match(link, GOES_ON[language]);
    }
    const { household } = CATALOGUE[language].signerPage;
    assert.ok(emailTexts(language, 'full', 72).after.join(' ').includes(household.button), household.button);
  }
});

describe('the HTML of an email', () => {
  it('begins with what may be read in an inbox, as far as an inbox shows it', async (test) => {
    const { html = '' } = (await emailIn(test, 'en')).mail;
    const read = html
      .replace(/<style>.*?<\/style>|<!--.*?-->|<[^>]*>/gs, '')
      .replaceAll(/[^\S\u00a0]+/g, ' ');
    const { subject, opening } = emailTexts('en', 'confirm', 72);
    const shown = read.slice(read.indexOf(opening));
    assert.equal(read.slice(0, read.indexOf(opening)).trim(), subject, 'its title, which no inbox shows');
    assert.ok(shown.indexOf('A clean river') > 300);
    assert.doesNotMatch(shown.slice(0, 300), /petition|sign(?!.?not)/i);
  });

  it('has heading, title, button and organiser in this order, and then the rest', async (test) => {
    const { sign, send, mail, db } = await postOffice(test, await scratchStore(test));
    const organiser = JSON.stringify({ name: { en: 'Friends of the river' }, email: 'river@example.org' });
    await db.updateTable('campaigns').set({ organiser }).execute();
    await sign(1, { language: 'en' });
    await send();
    const { html = '' } = mail.emails[0]!.mail;
    const body = html.slice(html.indexOf('<h1'));
    const { opening, link } = emailTexts('en', 'confirm', 72);
    const order = ['One more step', 'A clean river', link, 'Friends of the river', opening];
    const places = order.map((text) => body.indexOf(text));
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    );
    assert.ok(places.every((place) => place > -1));
  });
});
