import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignRequest } from '@samleng/contract';
import type { PetitionRow } from '../database/tables.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { signatureId, signBody } from '../testing/data/fixtures.ts';
import { BOXES, confirmedApp, formOn, signedApp, textOf } from '../testing/servers/signer-app.ts';

const FIELDS = { fields: JSON.stringify({ phone: 'optional', city: 'optional', comment: 'optional' }) };
const OWN = { city: 'Lyon', comment: 'For all.', showName: false, consents: { news: false } };

/** What a stranger changes who signs again with the signer's name and address. */
const FORGED: [what: string, Partial<SignRequest>, petition?: Partial<PetitionRow>][] = [
  ['the city', { city: 'Nowhere' }],
  ['the country', { country: 'US' }],
  ['the comment', { comment: 'I hate you.' }],
  ['the spelling of the name', { name: 'SOK DARA' }],
  ['that the name is shown', { showName: true }],
  ['that the name is shown, where no box stands for it', { showName: true }, { show_names: 0 }],
  ['that news are wanted', { consents: { news: true } }],
  ['that news are wanted, where no box stood', { consents: { news: true } }, { show_names: 0 }],
  ['that the comment may be shown', { consents: { news: false, comment: true } }],
  ['the version of the words', { consents: { news: false, version: BOXES.consentsVersion } }],
  ['the language', { language: 'fr' }],
];

eachDatabase((openEmpty) => {
  type Rest = [petition?: Partial<PetitionRow>, body?: Partial<SignRequest>];
  const signed = async (...rest: Rest) => signedApp(await openEmpty(), ...rest);
  const confirmed = async (...rest: Rest) => confirmedApp(await openEmpty(), ...rest);

  describe('a page that is open while a stranger signs with the same name and address', () => {
    for (const [what, forged, petition] of FORGED) {
      it(`does not confirm ${what}; the page as it is now does`, async () => {
        const { get, post, sign, online } = await signed({ ...FIELDS, ...petition }, OWN);
        const open = formOn(await textOf(get(1)), 'confirm');
        await sign({ ...signBody(1, { ...OWN, ...forged }), id: signatureId(2) });
        const refused = await post(1, open);
        assert.equal(refused.status, 409);
        const page = await refused.text();
        assert.match(page, /role="alert"/);
        assert.equal(await online(), 0);
        assert.equal((await post(1, formOn(page, 'confirm'))).status, 200);
        assert.equal(await online(), 1);
      });
    }

    it('does not confirm another spelling of the address for news, which the page shows', async () => {
      const news = { consents: { news: true } };
      const { get, post, sign, newsAddresses } = await signed({}, { ...news, email: 'sok.dara@gmail.com' });
      const page = await textOf(get(1));
      assert.match(page, /sok\.dara@gmail\.com, kept because/);
      await sign(signBody(1, { ...news, id: signatureId(2), email: 'sokdara+trap@gmail.com' }));
      const refused = await post(1, formOn(page, 'confirm'));
      assert.equal(refused.status, 409);
      assert.match(await refused.text(), /sokdara\+trap@gmail\.com, kept because/);
      assert.deepEqual(await newsAddresses(), [{ email: 'sokdara+trap@gmail.com' }]);
    });

    it('stores nothing that had no box, even if it was forged before the page was opened', async () => {
      const { press, row } = await signed({ show_names: 0 }, { showName: true });
      assert.equal((await press(1, 'confirm')).status, 200);
      assert.equal((await row()).show_name, 0);
    });
  });

  describe('a form that does not say what it showed', () => {
    it('confirms nothing, and gets the page as it is now', async () => {
      const { post, get, online } = await signed();
      const { seen = '', ...form } = formOn(await textOf(get(1)), 'confirm');
      for (const other of ['', 'made up', undefined]) {
        const sent = other === undefined ? form : { ...form, seen: other };
        const answer = await post(1, sent);
        assert.equal(answer.status, 409);
        assert.equal(formOn(await answer.text(), 'confirm')['seen'], seen);
      }
      assert.equal(await online(), 0);
    });

    it('confirms nothing without the words beside its boxes', async () => {
      const { post, get, online } = await signed();
      const { consentsVersion: _words, ...form } = formOn(await textOf(get(1)), 'confirm');
      assert.equal((await post(1, form)).status, 409);
      assert.equal(await online(), 0);
    });
  });

  describe('of two tabs with the page of a confirmed signature', () => {
    it('the older one saves nothing over what the other saved', async () => {
      const { get, post, change, row } = await confirmed({}, { showName: true });
      const older = formOn(await textOf(get(1)), 'change');
      await change(1, {});
      const refused = await post(1, older);
      assert.equal(refused.status, 409);
      const page = await refused.text();
      assert.match(page, /changed meanwhile, perhaps in another window/);
      assert.equal((await row()).show_name, 0);
      assert.equal((await post(1, { ...formOn(page, 'change'), showName: 'on' })).status, 200);
      assert.equal((await row()).show_name, 1);
    });

    it('the older one does not agree to news at another spelling of the address', async () => {
      const { get, post, change, newsAddresses } = await confirmed(
        {},
        { consents: { news: true }, email: 'sok.dara@gmail.com' },
      );
      const older = formOn(await textOf(get(1)), 'change');
      await change(1, {});
      await change(1, { news: 'on', email: 'sokdara+other@gmail.com' });
      assert.equal((await post(1, { ...older, showName: 'on' })).status, 409);
      assert.deepEqual(await newsAddresses(), [{ email: 'sokdara+other@gmail.com' }]);
    });

    it('the older one, which still asks to confirm, leads to the page as it is now and changes nothing', async () => {
      const { get, post, press, change, row } = await signed({}, { showName: false });
      const older = formOn(await textOf(get(1)), 'confirm');
      await press(1, 'confirm');
      await change(1, {});
      assert.equal((await post(1, { ...older, showName: 'on' })).status, 200);
      assert.equal((await row()).show_name, 0);
    });
  });
});
