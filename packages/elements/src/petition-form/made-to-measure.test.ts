import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { json, problem } from '@samleng/client/testing';
import { fallback, focused, get, part, words } from '../testing/find.ts';
import {
  field,
  fillIn,
  countriesCome,
  hasForm,
  PETITION,
  petitionServer,
  press,
  settled,
  shownIn,
  SIGN,
  until,
} from '../testing/form.ts';
import { petition, summary } from '../testing/samples.ts';
import type { PetitionFormElement } from './petition-form.ts';

const page = petitionServer();

/** A form with words of the page in each place. */
function inOwnWords(): Promise<PetitionFormElement> {
  return fixture<PetitionFormElement>(
    html`<samleng-petition-form petition="right-to-vote" server=${page.server.origin}>
      <a href="/p/right-to-vote">Sign there</a>
      <h2 slot="title">Let us vote</h2>
      <p slot="before-fields">Only a minute.</p>
      <p slot="thanks">See you on Sunday.</p>
      <p slot="share">Tell the temple.</p>
    </samleng-petition-form>`,
  );
}

const seen = (form: Element) =>
  [...form.children].filter((child) => child.checkVisibility()).map((child) => words(child));

async function sign(form: PetitionFormElement): Promise<void> {
  await countriesCome(form);
  fillIn(form);
  press(form);
  await settled(form);
}

const hasState = (element: Element, state: string) => element.matches(`:state(${state})`);

describe('<samleng-petition-form> in a page’s own words', () => {
  it('shows each in its place and at its time, and the fallback never beside them', async () => {
    const form = await inOwnWords();
    await shownIn(form);
    expect(seen(form)).to.deep.equal(['Let us vote', 'Only a minute.']);
    expect(fallback(form).map(words)).not.to.include('Sign there');
    expect(part(form, 'title')!.checkVisibility()).to.equal(false);
    await sign(form);
    expect(seen(form)).to.deep.equal(['Let us vote', 'See you on Sunday.', 'Tell the temple.']);
    expect(words(focused(form)!)).to.equal('Thank you for signing.');
    expect(part(form, 'share')!.checkVisibility()).to.equal(false);
    form.reset();
    await until(() => hasForm(form));
    expect(seen(form)).to.deep.equal(['Let us vote', 'Only a minute.']);
  });

  it('never replaces what the signer has to know', async () => {
    page.server.answer(SIGN, () => json({ next: 'confirm' }, 202));
    const form = await inOwnWords();
    await shownIn(form);
    await sign(form);
    expect(words(part(form, 'outcome'))).to.contain('We have sent an e-mail to');
    expect(seen(form)).to.deep.equal(['Let us vote']);
    form.reset();
    page.server.answer(SIGN, 'offline');
    await until(() => hasForm(form));
    await sign(form);
    expect(words(part(form, 'outcome')))
      .to.contain('Saved on this phone')
      .and.to.contain('Withdraw');
    expect(seen(form)).to.deep.equal(['Let us vote', 'Tell the temple.']);
    page.server.answer(SIGN, () => json({ next: 'done' }, 202));
    dispatchEvent(new Event('online'));
    await until(() => seen(form).includes('See you on Sunday.'));
  });

  it('shows only the fallback when the petition cannot be had', async () => {
    page.server.answer(PETITION, problem('petition-not-found'));
    const form = await inOwnWords();
    await shownIn(form);
    expect(seen(form)).to.deep.equal(['Sign there']);
  });
});

describe('a page’s script', () => {
  it('hears when the petition is there, once for each petition', async () => {
    page.server.answer('GET /v1/petitions/second', { ...petition, petition: 'second' });
    const form = await page.open();
    let heard = 0;
    form.addEventListener('samleng-ready', () => (heard += 1));
    form.requestUpdate();
    await form.updateComplete;
    expect(heard).to.equal(0);
    const ready = oneEvent(form, 'samleng-ready');
    form.petition = 'second';
    const { bubbles, composed } = await ready;
    expect([bubbles, composed, heard]).to.deep.equal([true, true, 1]);
  });

  it('focuses what there is to do: the first field once it is there, the way out, the outcome', async () => {
    const form = document.createElement('samleng-petition-form');
    Object.assign(form, { petition: 'right-to-vote', server: page.server.origin });
    (await fixture(html`<div></div>`)).append(form);
    void form.focus();
    await until(() => hasForm(form) && focused(form) === field(form, 'name'));
    await sign(form);
    get(form, 'button').focus();
    await form.focus();
    expect(words(focused(form)!)).to.equal('Thank you for signing.');
    form.reset();
    await form.focus();
    expect(focused(form)).to.equal(field(form, 'name'));
    page.server.answer('GET /v1/petitions/gone', 'offline');
    form.petition = 'gone';
    await until(() => words(form).includes('cannot be shown'));
    await form.focus();
    expect(words(focused(form)!)).to.equal('This cannot be shown just now.');
  });

  it('begins anew for another signer: nothing typed stays, and what waits still waits', async () => {
    page.server.answer(SIGN, 'offline');
    const form = await page.signed();
    form.reset();
    await until(() => hasForm(form));
    expect([field(form, 'name').value, field(form, 'email').value]).to.deep.equal(['', '']);
    fillIn(form, { name: 'Chea Maly' });
    form.reset();
    expect(field(form, 'name').value).to.equal('');
    page.server.answer(SIGN, () => json({ next: 'done' }, 202));
    dispatchEvent(new Event('online'));
    await until(() => page.sent().length > 1);
    expect(new Set(page.sent().map(({ id }) => id)).size).to.equal(1);
  });

  it('has states for its styles', async () => {
    const form = await page.filled();
    expect(['signed', 'queued', 'closed'].some((state) => hasState(form, state))).to.equal(false);
    press(form);
    await until(() => hasState(form, 'signed'));
    form.reset();
    await until(() => !hasState(form, 'signed'));
    page.server.answer(SIGN, 'offline');
    fillIn(form);
    press(form);
    await until(() => hasState(form, 'queued'));
    page.server.answer(PETITION, {
      ...petition,
      summary: { ...summary, status: 'closed', closesAt: '2026-01-01T00:00:00Z' },
    });
    const closed = await page.open();
    await until(() => hasState(closed, 'closed'));
  });

  for (const missing of ['attachInternals', 'states'])
    it(`can do without ${missing}`, async () => {
      const prototype = missing === 'states' ? ElementInternals.prototype : HTMLElement.prototype;
      const own = Object.getOwnPropertyDescriptor(prototype, missing)!;
      Reflect.deleteProperty(prototype, missing);
      try {
        expect(words(part(await page.signed(), 'outcome'))).to.contain('Thank you');
      } finally {
        Object.defineProperty(prototype, missing, own);
      }
    });
});
