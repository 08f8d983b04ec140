import { expect, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer, problem } from '@samleng/client/testing';
import { get, words } from '@samleng/elements/testing/find';
import { OWNER, openConsole, pageOf } from '../../testing/open-console.ts';
import { edited } from '../../testing/petition.ts';

const MAKE = 'POST /console/api/campaigns/rivers/petitions';
const { entry, campaign } = edited();
const COUNTED = {
  version: 1,
  goal: 5000,
  count: 2850,
  online: 0,
  paper: 2850,
  carriedOver: 0,
  status: 'open',
};
const LISTED = { slug: 'clean-river', title: entry.title, draft: false, ...COUNTED };
const UNWRITTEN = { ...LISTED, slug: 'air', title: { en: '…' }, draft: true };
let server: FakeServer;

beforeEach(() => {
  const listed = { slug: 'rivers', title: campaign.title, petitions: [LISTED, UNWRITTEN] };
  server = fakeServer({
    'GET /console/api/session': OWNER,
    'GET /console/api/campaigns': { campaigns: [listed] },
    [MAKE]: problem('invalid-input'),
  });
});
afterEach(() => server.restore());

describe('the list of petitions', () => {
  it('shows how far each has come, and makes a copy as a draft at an address that is free', async () => {
    const app = await openConsole('/petitions?copyOf=clean-river');
    const page = pageOf(app);
    await waitUntil(() => page.shadowRoot!.querySelector('new-petition')?.shadowRoot?.querySelector('form'));
    expect(words(page)).to.include('2,850 of 5,000').and.include('air');
    await expect(app).to.be.accessible();

    const dialog = page.shadowRoot!.querySelector('new-petition')!;
    const send = (slug: string) => {
      dialog.shadowRoot!.querySelector<HTMLInputElement>('#slug')!.value = slug;
      dialog.shadowRoot!.querySelector('form')!.requestSubmit();
    };
    send('Clean river');
    await waitUntil(() => words(dialog).includes('small letters'));
    send('clean-river');
    await waitUntil(() => words(dialog).includes('is taken'));
    expect(server.requestsTo(MAKE)[0]!.body).to.deep.equal({ slug: 'clean-river', copyOf: 'clean-river' });
  });
});

describe('the versions of a petition', () => {
  it('say who changed what, when and why, and lead back to each text', async () => {
    const one = '/console/api/petitions/clean-river';
    const made = { at: '2026-11-02T05:00:00.000Z', by: 'account:a1', reason: null, changes: 0 };
    const correction = {
      ...made,
      version: 2,
      kind: 'correction',
      reason: { en: 'It is a lake.' },
      changes: 1,
    };
    const versions = [correction, { ...made, version: 1, kind: 'first', by: 'command' }];
    server.answer(`GET ${one}`, edited());
    server.answer(`GET ${one}/versions`, { versions, names: { 'account:a1': 'Sokha Chan' } });
    const difference = [{ field: 'title.en', before: 'A clean river', after: 'A clean lake' }];
    server.answer(`GET ${one}/versions/2`, { made: correction, difference, entry, names: {} });

    const app = await openConsole('/petitions/clean-river/versions');
    const page = pageOf(app);
    await waitUntil(() => page.shadowRoot!.querySelectorAll('petition-version').length === 2);
    const [newest, first] = page.shadowRoot!.querySelectorAll('petition-version');
    await waitUntil(() => first!.shadowRoot?.querySelector('a'));
    expect(words(newest)).to.include('by Sokha Chan').and.include('Reason: It is a lake.');
    expect(get(first!, 'link').getAttribute('href')).to.equal('/console/petitions/clean-river?version=1');
    newest!.shadowRoot!.querySelector('details')!.open = true;
    await waitUntil(() => newest!.shadowRoot!.querySelector('ins')?.textContent === 'lake');
    await expect(app).to.be.accessible();
  });
});
