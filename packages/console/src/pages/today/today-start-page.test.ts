import { expect, waitUntil } from '@open-wc/testing';
import { navigate } from '../../router/location.ts';
import { showPage, textOf } from '../../testing/console-page.ts';
import { TodayStartPageElement } from './today-start-page.ts';

const listed = (slug: string, status: string, countedAt: string | null, draft = false) => ({
  slug,
  title: { en: slug },
  status,
  draft,
  countedAt,
  version: 1,
  goal: 10,
  count: 1,
  online: 1,
  paper: 0,
  carriedOver: 0,
});

async function start(petitions: object[]) {
  navigate('/today', { replace: true });
  const campaigns = [{ slug: 'river', title: { en: 'River' }, petitions }];
  const shown = await showPage(TodayStartPageElement, { 'GET campaigns': { campaigns } });
  return {
    ...shown,
    end: () => {
      shown.server.restore();
      shown.page.remove();
    },
  };
}

describe('the way to today', () => {
  it('leads to the petition that is open and was signed most lately', async () => {
    const { end } = await start([
      listed('draft', 'open', null, true),
      listed('closed', 'closed', '2026-11-28T00:00:00.000Z'),
      listed('quiet', 'open', '2026-03-01T00:00:00.000Z'),
      listed('busy', 'open', '2026-11-27T00:00:00.000Z'),
    ]);
    await waitUntil(() => location.pathname === '/console/petitions/busy/today');
    end();
  });

  it('leads to making one where there is none', async () => {
    const { page, end } = await start([]);
    await waitUntil(() => textOf(page).includes('Make a petition'));
    expect(location.pathname).to.equal('/console/today');
    end();
  });
});
