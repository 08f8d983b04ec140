import { expect, waitUntil } from '@open-wc/testing';
import { type FakeClock, fakeClock, type FakeServer, setVisible } from '@samleng/client/testing';
import { session } from '../../session/current.ts';
import { find, get, showPage, textOf } from '../../testing/console-page.ts';
import { todayFigures } from '../../testing/today-figures.ts';
import { TodayPageElement } from './today-page.ts';

const TODAY = 'GET /console/api/petitions/clean-river/today';
const NO_CAMPAIGN = { 'GET campaigns': { campaigns: [] } };

/** On its own way to the page, since the path's part is there only then. */
class CleanRiver extends TodayPageElement {
  override params = { petition: 'clean-river' };
}
customElements.define('clean-river-today', CleanRiver);

async function open(figures = todayFigures()) {
  const shown = await showPage(CleanRiver, { ...NO_CAMPAIGN, 'GET petitions/clean-river/today': figures });
  await waitUntil(() => find(shown.page, '.number', '62'));
  return shown;
}

const rowsOf = (page: Element, title: string) =>
  [...get(page, 'table', title === '' ? '' : title).querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()),
  );

const paceOf = (page: Element) => get(page, '.pace').textContent.replaceAll(/\s+/g, ' ');

describe('the page of today', () => {
  it('says how it stands in a sentence, in tables that add up, and what needs somebody', async () => {
    const { page, server } = await open();
    const text = textOf(page);
    expect(text).to.contain('As it goes now, about 180 will have signed when it closes on 31 December 2026.');
    expect(paceOf(page)).to.contain('Today · yesterday 0 12').and.contain('3.5');
    expect(text).to.contain('Days and hours are those of Asia/Phnom Penh.');
    expect(text).to.contain('Held signatures: 3').and.contain('The server knows of no backup');
    expect(get(page, '.attention li').textContent, 'the worst first').to.contain('backup');
    expect(rowsOf(page, 'Partner')).to.deep.equal([
      ['Partner', 'Signatures', 'Share'],
      ['Upstream', '32', '52%'],
      ['On paper', '30', '48%'],
      ['In all', '62', '100%'],
    ]);
    expect(rowsOf(page, 'Other pages').map(([name]) => name)).to.include('upstream.example.org/sign');
    expect(get(page, 'a.csv', 'By country').getAttribute('href')).to.equal(
      '/console/api/petitions/clean-river/today/csv/country?lang=en',
    );
    await waitUntil(() => find(page, 'canvas') && find(page, 'world-map'));
    await expect(page).to.be.accessible();
    server.restore();
    page.remove();
  });

  it('tells no mean, and no day before, on the first day', async () => {
    const rate = { lastHour: 2, last24Hours: 12, perDay: 0 };
    const curve = { hours: [], days: [{ day: '2026-11-28', online: 12, imported: 0 }], batches: [] };
    const { page, server } = await open(todayFigures({ rate, curve }));
    expect(paceOf(page)).to.contain('–').and.not.contain('yesterday');
    server.restore();
    page.remove();
  });

  it('can be read along the curve, and over the map, by the keyboard alone', async () => {
    const { page, server } = await open();
    await waitUntil(() => find(page, 'canvas') && find(page, 'world-map'));
    const press = (selector: string, key: string) =>
      get(page, selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const told = () => get(page, '.plot').getAttribute('aria-valuetext');
    expect(told()).to.equal('28 November 2026: 12 new');
    press('.plot', 'ArrowLeft');
    await waitUntil(() => told() === '27 November 2026: 0 new');
    const map = get(page, 'world-map');
    const [cambodia] = map.shadowRoot!.querySelectorAll<SVGGElement>('.some');
    cambodia!.focus();
    cambodia!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await waitUntil(() => get(page, '.said').textContent.trim() === 'Singapore: 12 (19%)');
    server.restore();
    page.remove();
  });

  describe('while it is looked at', () => {
    let server: FakeServer;
    let page: Element;
    let clock: FakeClock | undefined;
    const asked = () => server.requestsTo(TODAY).length;
    const summary = (count: number, updatedAt: string) => ({ count, updatedAt });

    afterEach(() => {
      clock?.restore();
      clock = undefined;
      server.restore();
      page.remove();
    });

    it('counts at once, and asks for all else at most every ten seconds', async () => {
      ({ page, server } = await open());
      clock = fakeClock();
      const line = server.streams[0]!;
      line.send('summary', summary(63, '2026-11-28T05:31:00.000Z'));
      line.send('summary', summary(64, '2026-11-28T05:31:01.000Z'));
      await clock.pass(9000);
      expect(get(page, '.number').textContent).to.equal('64');
      expect(asked()).to.equal(1);
      await clock.pass(2000);
      expect(asked()).to.equal(2);
    });

    it('asks each minute too, since hours and days end while nobody signs', async () => {
      ({ page, server } = await open());
      clock = fakeClock();
      setVisible(false);
      setVisible(true);
      await clock.pass(10_000);
      expect(asked()).to.equal(2);
      await clock.pass(61_000);
      expect(asked()).to.equal(3);
    });

    it('hangs up while it is hidden', async () => {
      ({ page, server } = await open());
      setVisible(false);
      expect(server.streams.map(({ open: isOpen }) => isOpen)).to.deep.equal([false]);
      setVisible(true);
      expect(server.streams.map(({ open: isOpen }) => isOpen)).to.deep.equal([false, true]);
      expect(asked(), 'only a moment has passed').to.equal(1);
    });

    it('says when the line is gone, and stops with the session', async () => {
      ({ page, server } = await open());
      const line = server.streams[0]!;
      line.send('summary', summary(62, '2026-11-28T05:29:00.000Z'));
      await waitUntil(() => find(page, '.live'));
      dispatchEvent(new Event('offline'));
      await waitUntil(() => find(page, '[role="status"]', 'There is no connection'));
      expect(line.open).to.equal(false);
      dispatchEvent(new Event('online'));
      await waitUntil(() => server.streams.length === 2);
      server.streams[1]!.send('summary', summary(62, '2026-11-28T05:29:00.000Z'));
      await waitUntil(() => find(page, '.live'));
      server.streams[1]!.drop();
      await waitUntil(() => find(page, '[role="status"]', 'There is no connection at the moment.'));
      session.value = null;
      await waitUntil(() => !server.streams[1]!.open);
      expect(asked(), 'a count that is known already is nothing new').to.equal(1);
    });
  });
});
