import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer } from '@samleng/client/testing';
import './petition-form/define.ts';
import './signature-counter/define.ts';
import './thank-you-wall/define.ts';
import type { SamlengElement } from './samleng-element.ts';

describe('an element of the package', () => {
  let server: FakeServer;
  const warnings: unknown[] = [];
  const { warn } = console;
  const faces = () =>
    document.adoptedStyleSheets.flatMap(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => /https?:[^"]+-400/.exec(cssText)?.[0]),
    );

  beforeEach(() => {
    server = fakeServer();
    console.warn = (words: unknown) => warnings.push(words);
  });

  afterEach(() => {
    server.restore();
    console.warn = warn;
  });

  it('asks nothing without a server, shows the link inside, and tells the developer once', async () => {
    const page = await fixture(
      html`<div>
        <samleng-petition-form petition="right-to-vote"><a href="/sign">Sign</a></samleng-petition-form>
        <samleng-signature-counter petition="right-to-vote" server=""></samleng-signature-counter>
        <samleng-thank-you-wall campaign="ceroc"></samleng-thank-you-wall>
      </div>`,
    );
    await Promise.all([...page.children].map((element) => (element as SamlengElement).updateComplete));
    expect(server.requests).to.deep.equal([]);
    expect(warnings.map(String).filter((words) => words.includes('has no server'))).to.have.length(1);
    expect(page.querySelector('a')!.assignedSlot === null).to.equal(false);
    expect(faces()).to.deep.equal([]);
  });

  it('asks the server that it is given later, and takes the Khmer face from each', async () => {
    const counter = await fixture<SamlengElement>(
      html`<samleng-signature-counter petition="right-to-vote"></samleng-signature-counter>`,
    );
    counter.server = 'https://first.example';
    await waitUntil(() => server.requestsTo('GET /v1/petitions/right-to-vote/summary').length > 0);
    counter.setAttribute('server', 'https://second.example/');
    await counter.updateComplete;
    const face = '/embed/noto-sans-khmer-400';
    expect(faces().filter(Boolean)).to.deep.equal([
      `https://first.example${face}`,
      `https://second.example${face}`,
    ]);
  });
});
