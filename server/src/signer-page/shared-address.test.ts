import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignRequest } from '@samleng/contract';
import type { PetitionRow } from '../database/tables.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putPetition, signBody } from '../testing/data/fixtures.ts';
import {
  confirmedApp,
  formOn,
  PETITION_PATH,
  signedApp,
  signerPath,
  textOf,
} from '../testing/servers/signer-app.ts';

const TOKEN = signerPath(1).slice('/s/'.length);

/** The addresses to which a page's forms go. */
const actionsOn = (page: string) =>
  [...page.matchAll(/<form method="post" action="([^"]*)"/g)].map(([, action]) => action);

eachDatabase((openEmpty) => {
  type Rest = [petition?: Partial<PetitionRow>, body?: Partial<SignRequest>];
  const signed = async (...rest: Rest) => signedApp(await openEmpty(), ...rest);
  const confirmed = async (...rest: Rest) => confirmedApp(await openEmpty(), ...rest);

  describe('the address that the browser stands on after a press', () => {
    it('is the petition’s own, whichever button was pressed, with the credit for its partner', async () => {
      const { get, sign, press } = await signed({}, { partner: 'temple' });
      await sign(signBody(2, { email: signBody(1).email, name: 'Chan Sophea' }));
      const pages = [await textOf(get(1)), await textOf(press(1, 'not-me')), await textOf(press(1, 'clear'))];
      await press(1, 'confirm');
      pages.push(await textOf(get(1)), await textOf(press(1, 'withdraw')));
      const actions = pages.map(actionsOn);
      assert.ok(actions.every(({ length }) => length > 0));
      assert.deepEqual(new Set(actions.flat()), new Set([`${PETITION_PATH}?partner=temple`]));
    });

    it('shows the petition’s form to everybody else, and nothing of the signer', async () => {
      const { app, press } = await signed({ show_names: 0 });
      for (const action of ['confirm', 'change', 'withdraw']) await press(1, action);
      const page = await textOf(app.request(PETITION_PATH));
      assert.match(page, /<form method="post" action="\/p\/clean-river">/);
      assert.doesNotMatch(page, new RegExp(`Thank you|Sok Dara|signer-1|${TOKEN}`));
    });

    it('is that of the thanks, which hold no name, no link of the email, and set no cookie', async () => {
      const { press } = await signed();
      const answer = await press(1, 'confirm');
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('Set-Cookie'), null);
      assert.equal(answer.headers.get('Referrer-Policy'), 'no-referrer');
      const page = await answer.text();
      assert.match(page, /Thank you\. Your signature counts\./);
      assert.doesNotMatch(page, new RegExp(`Sok Dara|signer-1|/s/|${TOKEN}|<form`));
    });

    it('shows the thanks again when the page is loaded again, and counts once', async () => {
      const { get, post, online } = await signed();
      const form = formOn(await textOf(get(1)), 'confirm');
      for (let time = 0; time < 2; time += 1)
        assert.match(await textOf(post(1, form)), /Thank you\. Your signature counts\./);
      assert.equal(await online(), 1);
    });
  });

  describe('the thanks after confirming', () => {
    it('share by the script of the server, and Back may bring them from the browser’s cache', async () => {
      const { app, press } = await signed();
      const { headers } = await press(1, 'confirm');
      const policy = headers.get('Content-Security-Policy')?.split('; ') ?? [];
      for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
        assert.ok(policy.includes(part), part);
      assert.equal(headers.get('Cache-Control'), 'private, no-cache');
      const script = await app.request('/p/share.js');
      assert.equal(script.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
      assert.match(await script.text(), /navigator\.share/);
    });
  });

  describe('a token in a form of the petition’s page', () => {
    it('opens nothing on another petition', async () => {
      const store = await openEmpty();
      const { app, get, online } = await signedApp(store);
      await putPetition(store.db, { petition: 'other-river' });
      const body = new URLSearchParams(formOn(await textOf(get(1)), 'confirm'));
      const answer = await app.request('/p/other-river', { method: 'POST', body });
      assert.equal(answer.status, 404);
      assert.match(await answer.text(), /not known, or no longer valid/);
      assert.equal(await online(), 0);
    });

    it('that is unknown gets the answer of an unknown link, in the language of the form', async () => {
      const { app } = await confirmed();
      for (const token of ['', 'short', 'a'.repeat(43)]) {
        const body = new URLSearchParams({ token, action: 'confirm', language: 'fr' });
        const answer = await app.request(PETITION_PATH, { method: 'POST', body });
        assert.equal(answer.status, 404);
        assert.match(await answer.text(), /Ce lien est inconnu/);
      }
    });
  });

  it('a page that was opened before its forms went to the petition confirms all the same', async () => {
    const { app, get, online } = await signed();
    const { token: _token, ...form } = formOn(await textOf(get(1)), 'confirm');
    const body = new URLSearchParams(form);
    assert.equal((await app.request(signerPath(1), { method: 'POST', body })).status, 200);
    assert.equal(await online(), 1);
  });
});
