import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { InterfaceLanguage } from '@samleng/locales/fallback';
import { words } from '../testing/find.ts';
import { LanguageController } from './language.ts';

class SpeakingElement extends LitElement {
  readonly speech = new LanguageController(this, (language: InterfaceLanguage) => `in ${language}`);
  override render() {
    return this.speech.messages;
  }
}
customElements.define('test-speaking', SpeakingElement);

const spoken = (page: Element) => [...page.querySelectorAll('test-speaking')].map(words);

describe('the language of an element', () => {
  it('is that of the nearest lang, so that one page shows several', async () => {
    const page = await fixture(html`
      <div lang="km">
        <test-speaking></test-speaking>
        <p lang="en-GB"><test-speaking></test-speaking></p>
        <test-speaking lang="en"></test-speaking>
      </div>
    `);
    expect(spoken(page)).to.deep.equal(['in km', 'in en', 'in en']);
  });

  it('is English when we do not have the page’s', async () => {
    expect(spoken(await fixture(html`<div lang="th"><test-speaking></test-speaking></div>`))).to.deep.equal([
      'in en',
    ]);
  });

  it('is found through shadow roots', async () => {
    const page = await fixture(html`<div lang="km"><div id="host"></div></div>`);
    const root = page.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.append(document.createElement('test-speaking'));
    await waitUntil(() => root.firstElementChild!.shadowRoot!.textContent.trim() === 'in km');
  });

  it('changes when a lang changes, but not after the element has left the page', async () => {
    const page = await fixture(html`<div lang="en"><test-speaking></test-speaking></div>`);
    const element = page.firstElementChild as SpeakingElement;
    page.setAttribute('lang', 'km');
    await waitUntil(() => element.speech.language === 'km');
    element.remove();
    page.setAttribute('lang', 'en');
    await new Promise(requestAnimationFrame);
    expect(element.speech.language).to.equal('km');
  });
});
