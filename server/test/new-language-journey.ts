// Run by `new-language.test.ts` in a copy of the sources that has one more language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '@samleng/contract';
import { loadCountries, loadMessages, loadSigningMessages } from '@samleng/locales/load';
import { putCampaign } from '../src/testing/data/fixtures.ts';
import { scratchStore } from '../src/testing/data/scratch-store.ts';
import { postOffice } from '../src/testing/servers/post-office.ts';
import { testApp } from '../src/testing/servers/test-app.ts';

const language = LANGUAGES.at(-1)!;

test('the form speaks it', async () => {
  assert.equal((await loadMessages(language)).form.sign, 'Sign in the new language');
  assert.equal((await loadSigningMessages(language)).share.button, 'Send it to three people');
  assert.ok((await loadCountries(language)).length > 200);
});

test('the hosted page speaks it, and others lead to it', async (t) => {
  const store = await scratchStore(t);
  await putCampaign(store.db);
  const { app } = testApp(store);
  const page = await (await app.request(`/p/clean-river?lang=${language}`)).text();
  assert.ok(page.includes(`<html lang="${language}">`));
  assert.match(page, /<button>Sign in the new language<\/button>/);
  const english = await (await app.request('/p/clean-river?lang=en')).text();
  assert.ok(english.includes(`hreflang="${language}"`));
  const notice = await (await app.request(`/p/clean-river/privacy?lang=${language}`)).text();
  assert.ok(notice.includes(`<html lang="${language}">`));
});

test('e-mails speak it', async (t) => {
  const { sign, send, mail } = await postOffice(t, await scratchStore(t));
  await sign(1, { language });
  await send();
  assert.equal(mail.emails[0]?.mail.subject, 'Please confirm, in the new language');
  assert.ok(String(mail.emails[0]?.mail.html).includes(`<html lang="${language}">`));
});
