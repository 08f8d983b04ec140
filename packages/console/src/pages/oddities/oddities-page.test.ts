import { expect, waitUntil } from '@open-wc/testing';
import { LANGUAGES } from '@samleng/contract/languages';
import { fill, find, get, showPage, textOf } from '../../testing/console-page.ts';
import { edited } from '../../testing/petition.ts';
import { RIVER } from '../../testing/river.ts';
import { session } from '../../session/current.ts';
import { sentenceOf } from './card/sentence-of.ts';
import { OdditiesPageElement } from './oddities-page.ts';
import type { Oddities, Oddity } from './types.ts';

const ROOM = '/console/api/petitions/clean-river/oddities';
const BURST: Oddity = {
  kind: 'burst',
  id: 'burst:2026-03-01T02:10',
  weight: 3,
  size: 1240,
  first: '2026-03-01T02:10',
  last: '2026-03-01T02:31',
  most: 90,
  peak: '2026-03-01T02:12',
  usual: 12,
  chart: { from: '2026-03-01T01:40', stepMinutes: 1, counts: [0, 3, 90, 0] },
  where: [{ key: 'minute', value: '2026-03-01T02:12' }],
};
const explanation = {
  size: 4,
  because: 'a volunteer was ill',
  by: 'account:a',
  at: '2026-03-01T12:00:00.000Z',
};
const HELD: Oddity = {
  kind: 'held',
  id: 'held',
  weight: 2,
  size: 4,
  oldest: '2026-02-20T20:00:00.000Z',
  isMore: false,
  explanation,
};
const FOUND: Oddities = {
  oddities: [BURST, HELD],
  removals: [{ day: '2026-02-27', reason: 'not-genuine', counted: 31, undone: 4 }],
  lookedAt: {
    from: '2026-02-22T12:00:00.000Z',
    isUsualKnown: true,
    announced: 0,
    communities: 0,
    pagesFrom: '2026-02-22T12',
    sampled: 300,
    removalsFrom: '2025-12-31',
  },
  names: { 'account:a': 'Dara' },
};

async function shown(found: Oddities) {
  const slices = [
    { names: [], scanned: 5000, total: 6000, next: 'more' },
    {
      names: [{ name: 'Sok Dara', count: 40, days: 1, expected: 12 }],
      scanned: 1000,
      total: 6000,
      next: null,
    },
  ];
  const { page, server } = await showPage(OdditiesPageElement, {
    'GET petitions/clean-river': edited(),
    'GET campaigns/rivers': RIVER,
    'GET petitions/clean-river/oddities': found,
    'PUT petitions/clean-river/oddities/explained': () => new Response(null, { status: 204 }),
    'POST petitions/clean-river/oddities/names': ({ body }: { body: unknown }) =>
      Response.json(slices[(body as { after?: string }).after === undefined ? 0 : 1]),
  });
  const main = document.createElement('main');
  document.body.append(main);
  main.append(page);
  session.value = {
    ...session.value!,
    permissions: ['campaigns:read', 'campaigns:write', 'signatures:read'],
  };
  page.params = { petition: 'clean-river' };
  await waitUntil(() => textOf(page).includes('What was looked at'));
  return { page, server };
}

describe('the page of what looks odd', () => {
  it('says what was found, why it may be innocent, what to do, and takes an explanation', async () => {
    const { page, server } = await shown(FOUND);
    for (const text of [
      '1,240 signatures between 1 March 2026, 09:10 and 09:32',
      'about 12 are usual',
      '1 explained',
      'a volunteer was ill',
      'Dara',
      '4 brought back',
      'the table of communities is empty',
    ])
      expect(textOf(page)).to.include(text);
    await expect(page).to.be.accessible();
    get(page, 'button', 'This is explained').click();
    await waitUntil(() => find(page, '#because'));
    fill(page, '#because', 'The broadcast of 1 March.');
    get(page, 'explain-form wa-button, form wa-button', 'Note it').click();
    await waitUntil(() => server.requestsTo(`PUT ${ROOM}/explained`).length === 1);
    expect(server.requestsTo(`PUT ${ROOM}/explained`)[0]!.body).to.deep.equal({
      id: BURST.id,
      because: 'The broadcast of 1 March.',
    });
    await waitUntil(() => server.requestsTo(`GET ${ROOM}`).length === 2);
    get(page, 'wa-button', 'Look through the names').click();
    await waitUntil(() => textOf(page).includes('Sok Dara'));
    expect(textOf(page)).to.include('40 signatures, all on one day');
    get(page, 'a', 'Show these signatures').click();
    expect(location.pathname).to.equal('/console/petitions/clean-river/signatures');
    expect(history.state.signatures.where).to.deep.equal(BURST.where);
    server.restore();
    page.parentElement!.remove();
  });

  it('says that nothing looks odd, and that it is too early to know what is usual', async () => {
    const lookedAt = { ...FOUND.lookedAt, isUsualKnown: false };
    const { page, server } = await shown({ ...FOUND, oddities: [], removals: [], lookedAt });
    expect(textOf(page)).to.include('Nothing looks odd');
    expect(textOf(page)).to.include('too early');
    server.restore();
    page.parentElement!.remove();
  });

  it('has sentences in every language, without a number below five', async () => {
    for (const language of LANGUAGES) {
      const sentence = await sentenceOf(HELD, language, 'Asia/Phnom_Penh');
      expect(sentence.replace(/21|2026/g, '')).not.to.match(/\d/);
      expect(await sentenceOf(BURST, language, 'Asia/Phnom_Penh')).to.include('09:32');
    }
  });
});
