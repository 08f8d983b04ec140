import { expect, waitUntil } from '@open-wc/testing';
import { find, fill, get, showPage, textOf } from '../../testing/console-page.ts';
import { edited } from '../../testing/petition.ts';
import { DONE, RIVER } from '../../testing/river.ts';
import { PlacementsPageElement } from './placements-page.ts';
import type { ListedPage, PageList } from './types.ts';

const PAGES = 'petitions/clean-river/pages';
const days = (today: number) => [...Array<number>(27).fill(0), today];
const views = (today: number) => ({ today, week: today, days: days(today) });

const listed = (changed: Partial<ListedPage>): ListedPage => ({
  page: 'https://upstream.example.org/act',
  owner: { kind: 'partner', partner: 'upstream' },
  firstDay: '2026-02-01',
  lastDay: '2026-03-01',
  views: views(12),
  elements: ['petition-form'],
  partners: ['upstream'],
  versions: [{ version: '1.2.3', isOld: false }],
  signatures: 7,
  troubles: [],
  ...changed,
});

const STRANGER = 'https://blog.example.net/';
const LIST: PageList = {
  petition: 'clean-river',
  campaign: 'river',
  today: '2026-03-01',
  pages: [
    listed({ troubles: [{ kind: 'partner-unknown', name: 'upsteam', near: 'upstream' }], partners: [] }),
    listed({ page: STRANGER, owner: { kind: 'stranger' }, partners: [], signatures: 1 }),
    listed({
      page: 'https://upstream.example.org/old',
      troubles: [{ kind: 'silent', days: 9 }],
      signatures: 0,
    }),
  ],
  other: { views: views(3), signatures: 2 },
  partners: { upstream: { en: 'Upstream' } },
};

async function shown(list: PageList = LIST) {
  const { page, server } = await showPage(PlacementsPageElement, {
    'GET petitions/clean-river': edited(),
    [`GET ${PAGES}`]: list,
    'GET campaigns/river': RIVER,
    'PUT campaigns/river/partners/upstream': DONE,
    [`GET ${PAGES}/uncredited`]: { page: list.pages[0]?.page, signatures: 7 },
    [`POST ${PAGES}/credit`]: ({ body }: { body: unknown }) =>
      Response.json(
        (body as { after?: string }).after === undefined
          ? { credited: 5, counted: 4, next: 'more' }
          : { credited: 3, counted: 3, next: null },
      ),
  });
  // As in the shell, where no header of a page is the document's.
  const main = document.createElement('main');
  document.body.append(main);
  main.append(page);
  page.params = { petition: 'clean-river' };
  page.requestUpdate();
  const sent = (method: string, path: string) => server.requestsTo(`${method} /console/api/${path}`);
  const close = () => {
    server.restore();
    main.remove();
  };
  return { page, sent, close };
}

describe('the page about where the tag stands', () => {
  it('shows many pages some at a time', async () => {
    const pages = Array.from({ length: 60 }, (_, at) =>
      listed({ page: `https://chapter.example.org/${at}` }),
    );
    const { page, close } = await shown({ ...LIST, pages });
    await waitUntil(() => find(page, '.pages li'));
    const rows = () => page.shadowRoot!.querySelectorAll('.pages > li').length;
    expect(rows()).to.equal(50);
    get(page, 'button', 'Show 10 more').click();
    await waitUntil(() => rows() === 61);
    close();
  });

  it('lists each page with what is wrong, and those of a kind alone', async () => {
    const { page, close } = await shown();
    await waitUntil(() => textOf(page).includes('upstream.example.org'));
    expect(textOf(page)).to.contain('The partner “upsteam” in the tag is unknown: is Upstream meant?');
    expect(textOf(page)).to.contain('Not seen for 9 days');
    expect(textOf(page)).to.contain('All other pages');
    expect(get(page, 'svg, .figures')).to.not.equal(undefined);
    await expect(page).to.be.accessible();
    get(page, 'input[value="stranger"]').click();
    await waitUntil(() => !textOf(page).includes('Not seen for'));
    expect(textOf(page)).to.contain('blog.example.net');
    expect(textOf(page)).to.not.contain('All other pages');
    close();
  });

  it('lets a name credit a partner, and makes a site a partner’s', async () => {
    const { page, sent, close } = await shown();
    await waitUntil(() => find(page, 'button', 'Let “upsteam” credit Upstream'));
    get(page, 'button', 'Let “upsteam” credit Upstream').click();
    await waitUntil(() => find(page, 'partner-page-dialog .main-button, .main-button', 'Save'));
    await expect(page).to.be.accessible();
    get(page, '.main-button', 'Save').click();
    await waitUntil(() => !find(page, 'partner-page-dialog'));
    const saved = () => sent('PUT', 'campaigns/river/partners/upstream').at(-1)?.body as { entry: object };
    expect(saved().entry).to.deep.equal({ ...RIVER.partners[0], aliases: ['upsteam'] });

    get(page, 'button', 'This is a partner’s site').click();
    await waitUntil(() => find(page, '.main-button', 'Save'));
    get(page, '.main-button', 'Save').click();
    await waitUntil(() => find(page, '.wrong', 'Choose a partner'));
    fill(page, 'select[name="partner"]', 'upstream');
    get(page, '.main-button', 'Save').click();
    await waitUntil(() => !find(page, 'partner-page-dialog'));
    expect(saved().entry).to.deep.equal({ ...RIVER.partners[0], sites: [STRANGER] });
    close();
  });

  it('tells how many signatures are nobody’s, and credits them piece by piece', async () => {
    const { page, sent, close } = await shown();
    await waitUntil(() => find(page, 'button', 'Credit signatures from here'));
    get(page, 'button', 'Credit signatures from here').click();
    await waitUntil(() => textOf(page).includes('Signatures without a partner: 7'));
    await expect(page).to.be.accessible();
    get(page, '.main-button', 'Credit 7').click();
    await waitUntil(() => !find(page, 'credit-dialog'));
    const credited = sent('POST', `${PAGES}/credit`).map(({ body }) => body as Record<string, string>);
    expect(credited.map(({ after }) => after)).to.deep.equal([undefined, 'more']);
    expect(credited[0]).to.include({ page: LIST.pages[0]!.page, partner: 'upstream' });
    expect(sent('GET', PAGES)).to.have.length(2);
    close();
  });

  it('says how pages come into the list, as long as it is empty', async () => {
    const { page, close } = await shown({ ...LIST, pages: [], other: { views: views(0), signatures: 0 } });
    await waitUntil(() => textOf(page).includes('The tag has not been seen yet'));
    await expect(page).to.be.accessible();
    close();
  });
});
