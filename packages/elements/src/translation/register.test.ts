import { expect, fixture, html } from '@open-wc/testing';
import { petitionServer, press, settled, shownIn, until } from '../testing/form.ts';
import { all, get, part, parts, words } from '../testing/find.ts';
import { summary, wall } from '../testing/samples.ts';
import type { PetitionFormElement } from '../petition-form/petition-form.ts';
import '../signature-counter/define.ts';
import '../thank-you-wall/define.ts';
import { registerTranslation } from './register.ts';

const page = petitionServer();
const SUMMARY = 'GET /v1/petitions/right-to-vote/summary';

/** A form and a counter, in a part of the page with this language. */
async function both(lang: string) {
  const around = await fixture<HTMLElement>(
    html`<div lang=${lang}>
      <samleng-petition-form petition="right-to-vote" server=${page.server.origin}></samleng-petition-form>
      <samleng-signature-counter
        petition="right-to-vote"
        server=${page.server.origin}
      ></samleng-signature-counter>
    </div>`,
  );
  const form = around.querySelector('samleng-petition-form')!;
  const counter = around.querySelector('samleng-signature-counter')!;
  await shownIn(form);
  await until(() => /2.850/.test(part(counter, 'count')?.textContent ?? ''));
  return { around, form, counter };
}

/** Fills in the form, whatever its language, and presses. */
async function sign(form: PetitionFormElement): Promise<void> {
  const country = get(form, 'combobox');
  await until(() => country.options.length > 1);
  const [name, email] = all(form, 'textbox') as [HTMLInputElement, HTMLInputElement];
  name.focus();
  Object.assign(name, { value: 'Sok Dara' });
  Object.assign(email, { value: 'sok.dara@example.org' });
  Object.assign(country, { value: 'US' });
  press(form);
  await settled(form);
}

function warnings(act: () => void): string[] {
  const { warn } = console;
  const told: string[] = [];
  console.warn = (text: string) => told.push(text);
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return told;
}

describe('registerTranslation', () => {
  it('adds a language, before or after it is shown, and the rest of its words are English', async () => {
    const { form, counter } = await both('th');
    expect(words(part(form, 'sign'))).to.equal('Sign the petition');
    registerTranslation({
      language: 'TH',
      name: 'ไทย',
      lineHeight: 1.7,
      form: { sign: 'ลงชื่อ', way: { count: (count) => `${count} คนลงชื่อแล้ว` } },
      signing: { done: { title: 'ขอบคุณ' } },
      counter: { signed: () => 'คนลงชื่อแล้ว' },
    });
    await until(() => words(part(form, 'sign')) === 'ลงชื่อ');
    expect(words(form)).to.contain('2,850 คนลงชื่อแล้ว').and.to.contain('Full name');
    // The petition has no Thai.
    expect(part(form, 'title')!.lang).to.equal('en');
    expect(getComputedStyle(get(form, 'textbox', 'Full name').labels![0]!).lineHeight).to.equal('27.2px');
    await until(() => words(counter).includes('คนลงชื่อแล้ว'));
    await sign(form);
    expect(words(part(form, 'outcome')))
      .to.contain('ขอบคุณ')
      .and.to.contain('You are one of');
    // Servers know only ours.
    expect(page.sent()[0]!.language).to.equal('en');
    const later = (await both('th-TH')).form;
    expect(words(part(later, 'sign'))).to.equal('ลงชื่อ');
    expect(parts(later, 'languages').map(words).join()).to.contain('English').and.not.to.contain('ไทย');
  });

  it('offers it beside the languages of the petition', async () => {
    const { form } = await both('en');
    const offered = get(form, 'button', 'ไทย');
    offered.click();
    await until(() => words(part(form, 'sign')) === 'ลงชื่อ');
  });

  it('changes a word of ours everywhere, also where more words of that language come later', async () => {
    const { form, around } = await both('fr');
    registerTranslation({
      language: 'fr',
      form: { sign: 'Je signe' },
      signing: { done: { title: 'Merci à vous' } },
    });
    await until(() => words(part(form, 'sign')) === 'Je signe');
    await sign(form);
    expect(words(part(form, 'outcome'))).to.contain('Merci à vous');
    registerTranslation({ language: 'fr', signing: { done: { title: 'Mille mercis' } } });
    await until(() => words(part(form, 'outcome')).includes('Mille mercis'));
    around.lang = 'fr-CA';
    registerTranslation({ language: 'fr-CA', form: { sign: 'Signer icitte' } });
    form.reset();
    await until(() => words(part(form, 'sign')) === 'Signer icitte');
    expect((all(form, 'textbox')[0] as HTMLInputElement).labels![0]!.textContent.trim()).to.equal(
      'Prénom et nom',
    );
  });

  it('reaches words whose code is loaded later', async () => {
    registerTranslation({ language: 'th', counterExtras: { closed: (date) => `ปิดเมื่อ ${date}` } });
    page.server.answer(SUMMARY, { ...summary, status: 'closed', closesAt: '2016-03-09T00:00:00Z' });
    const around = await fixture(
      html`<div lang="th">
        <samleng-signature-counter
          petition="right-to-vote"
          server=${page.server.origin}
        ></samleng-signature-counter>
      </div>`,
    );
    await until(() => words(around.firstElementChild!).includes('ปิดเมื่อ 9 มีนาคม'));
    await until(() => around.firstElementChild!.matches(':state(closed)'));
  });

  it('reaches the wall; amounts and days are written as the browser knows', async () => {
    page.server.answer('GET /v1/campaigns/ceroc/wall', wall);
    registerTranslation({ language: 'ko', wall: { title: '감사합니다' } });
    const element = await fixture(
      html`<samleng-thank-you-wall
        campaign="ceroc"
        lang="ko"
        server=${page.server.origin}
      ></samleng-thank-you-wall>`,
    );
    await until(() => part(element, 'card'));
    expect(words(part(element, 'title'))).to.equal('감사합니다');
    expect(words(element)).to.contain('$400').and.to.contain('2014년 5월 1일');
  });

  it('writes from right to left where the language does, and not what is in another one', async () => {
    registerTranslation({ language: 'ar', direction: 'rtl', form: { sign: 'وقّع' } });
    const { form } = await both('ar');
    expect(words(part(form, 'sign'))).to.equal('وقّع');
    expect(getComputedStyle(part(form, 'sign')!).direction).to.equal('rtl');
    expect(getComputedStyle(part(form, 'title')!).direction).to.equal('ltr');
  });

  it('shows words as text', async () => {
    registerTranslation({ language: 'ko', form: { sign: '<img src=x>' } });
    const { form } = await both('ko');
    expect(words(part(form, 'sign'))).to.equal('<img src=x>');
    expect(part(form, 'sign')!.childElementCount).to.equal(0);
  });

  it('tells of words that it does not know, of other kinds, and of what is no language', () => {
    const own = { language: 'en', counter: { signd: 'signed', signed: 'signed' }, consents: { news: 'Yes' } };
    const told = warnings(() => registerTranslation(own as never));
    expect(told.join('\n')).to.contain('"counter.signd"').and.to.contain('"counter.signed"');
    expect(told.join('\n')).to.contain('"consents"');
    expect(() => registerTranslation({ language: 'not a language' })).to.throw(RangeError);
    const polluting = JSON.parse('{"language":"en","counter":{"__proto__":{"polluted":"yes"}}}') as {
      language: string;
    };
    warnings(() => registerTranslation(polluting));
    expect('polluted' in {}).to.equal(false);
  });

  it('is there for pages that import nothing of ours', async () => {
    const Form = (await customElements.whenDefined('samleng-petition-form')) as typeof PetitionFormElement;
    await Form.registerTranslation({ language: 'lo', form: { sign: 'ລົງຊື່' } });
    const { form } = await both('lo');
    expect(words(part(form, 'sign'))).to.equal('ລົງຊື່');
  });
});
