import { expect, fixture, html } from '@open-wc/testing';
import { type FakeClock, fakeClock } from '@samleng/client/testing';
import { LitElement } from 'lit';
import { announced } from '../testing/find.ts';
import { PoliteController } from './polite.ts';

class PoliteElement extends LitElement {
  readonly polite = new PoliteController(this);
  override render() {
    return html`<span role="status">${this.polite.read}</span>`;
  }
}
customElements.define('test-polite', PoliteElement);

describe('news for screen readers', () => {
  let clock: FakeClock;
  let element: PoliteElement;
  const read = () => announced(element);

  beforeEach(async () => {
    element = await fixture<PoliteElement>(html`<test-polite></test-polite>`);
    clock = fakeClock();
    element.polite.say('2,850');
  });
  afterEach(() => clock.restore());

  it('are not read out on arrival', async () => {
    await clock.pass(60_000);
    expect(read()).to.equal('');
  });

  it('come at most once in 30 seconds, the latest winning', async () => {
    await clock.pass(40_000);
    element.polite.say('2,851');
    await clock.pass(1500);
    expect(read()).to.equal('2,851');
    element.polite.say('2,852');
    await clock.pass(20_000);
    element.polite.say('2,853');
    expect(read()).to.equal('2,851');
    await clock.pass(10_000);
    expect(read()).to.equal('2,853');
  });

  it('do not wait longer when the first count arrives late', async () => {
    const late = await fixture<PoliteElement>(html`<test-polite></test-polite>`);
    late.polite.say('2,850', performance.now() - 25_000);
    late.polite.say('2,851');
    await clock.pass(4900);
    expect(late.shadowRoot!.textContent).to.equal('');
    await clock.pass(200);
    expect(late.shadowRoot!.textContent).to.equal('2,851');
  });

  it('end when the element leaves the page', async () => {
    element.polite.say('2,851');
    element.remove();
    await clock.pass(60_000);
    expect(read()).to.equal('');
  });
});
