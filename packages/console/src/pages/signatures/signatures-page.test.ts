import { expect, waitUntil } from '@open-wc/testing';
import { type FakeRequest, type FakeServer, fakeServer, problem } from '@samleng/client/testing';
import { fill, find, get, textOf } from '../../testing/console-page.ts';
import { OWNER, openConsole, pageOf } from '../../testing/open-console.ts';
import { edited } from '../../testing/petition.ts';
import { RIVER } from '../../testing/river.ts';
import { heldSignature, signature } from '../../testing/signatures.ts';

const ONE = '/console/api/petitions/clean-river';
const ROOM = `${ONE}/signatures`;
const NONE = { signatures: [], next: null, scanned: 0, total: 9000 };
const STATES = { validated: 0, pending: 0, held: 0, removed: 0 };
const HELD = { states: { ...STATES, held: 12 }, importedValidated: 0, next: null, scanned: 12, total: 9000 };
const REMOVAL = {
  batch: 'b1',
  reason: 'test',
  removedAt: '2026-11-28T04:00:00.000Z',
  undoneUntil: '2026-11-29T04:00:00.000Z',
  removed: 12,
  counted: 6,
};

let server: FakeServer;

beforeEach(() => {
  server = fakeServer({
    'GET /console/api/session': OWNER,
    [`GET ${ONE}`]: edited(),
    'GET /console/api/campaigns/rivers': RIVER,
    [`GET ${ONE}/imports`]: { imports: [], uploads: [] },
    [`GET ${ROOM}/removals`]: { removals: [] },
    [`POST ${ROOM}/tally`]: HELD,
    [`POST ${ROOM}/search`]: { ...NONE, signatures: [signature(), heldSignature()], scanned: 2 },
  });
});
afterEach(() => server.restore());

async function openPage(session = OWNER): Promise<Element> {
  server.answer('GET /console/api/session', session);
  const page = pageOf(await openConsole('/petitions/clean-river/signatures'));
  await waitUntil(() => textOf(page).includes('Dara Sok'));
  return page;
}

const bodies = (route: string): object[] =>
  server.requestsTo(`POST ${ROOM}/${route}`).map(({ body }) => body as object);
const press = (page: Element, selector: string, text = '') => get(page, selector, text).click();
const shows = (page: Element, text: string) =>
  waitUntil(() => textOf(page).includes(text), `${text} is not shown`);

describe('the page of signatures', () => {
  it('finds a name, as it begins and else inside, in pieces, and keeps it out of the address', async () => {
    const page = await openPage();
    await shows(page, '12');
    await expect(page).to.be.accessible();

    server.answer(`POST ${ROOM}/search`, ({ body }: FakeRequest) => {
      const { find: sought, after } = body as { find?: { part?: true }; after?: string };
      if (!sought) return { ...NONE, signatures: [signature(), heldSignature()] };
      if (!sought.part) return NONE;
      return after ? { ...NONE, signatures: [signature()] } : { ...NONE, next: 'c1', scanned: 4000 };
    });
    fill(page, 'input[name="find"]', '\u200bសុខា ');
    press(page, '.box button');
    await shows(page, 'Name contains សុខា');
    await waitUntil(() => textOf(page).includes('That is all: 1.'));
    const asked = { find: { name: 'សុខា', part: true }, where: [], limit: 50 };
    expect(bodies('search').slice(-2)).to.deep.equal([asked, { ...asked, after: 'c1' }]);
    expect(decodeURI(location.href)).to.not.include('សុខា');

    history.back();
    await shows(page, 'Dara Sok');
    expect(textOf(page)).to.not.include('Name contains');
    server.answer(`POST ${ROOM}/search`, problem('invalid-input'));
    fill(page, 'input[name="find"]', 'sok@');
    press(page, '.box button');
    await shows(page, 'This is not a whole address.');
    expect(find(page, '.results')).to.equal(undefined);
    server.answer(`POST ${ROOM}/search`, NONE);
    press(page, '.box button');
    await shows(page, 'Nothing found');
  });

  it('groups in pieces, goes on after the line broke, and shows those of a group', async () => {
    const page = await openPage();
    server.answer(`POST ${ROOM}/groups`, ({ body }: FakeRequest) => {
      if ((body as { after?: string }).after) return 'offline';
      return { groups: [{ value: 'upstream', count: 4000 }], next: 'c1', scanned: 5000, total: 9000 };
    });
    fill(page, 'select.tool', 'partner');
    await shows(page, 'The connection broke after 5,000.');
    expect(textOf(page)).to.include('Upstream 4,000');
    server.answer(`POST ${ROOM}/groups`, {
      groups: [
        { value: 'upstream', count: 10 },
        { value: null, count: 90 },
      ],
      next: null,
      scanned: 4000,
      total: 9000,
    });
    press(page, 'wa-button', 'Go on');
    await shows(page, 'Upstream 4,010 no partner 90');
    await expect(page).to.be.accessible();
    press(page, 'li > button', 'Upstream');
    await shows(page, 'Partner: Upstream');
    expect(bodies('search').at(-1)).to.deep.include({ where: [{ key: 'partner', value: 'upstream' }] });
    press(page, 'button.chip');
    await waitUntil(() => !find(page, 'button.chip'));
    history.back();
    await shows(page, 'Partner: Upstream');
  });

  it('tells why one is held, what is like it, and offers nothing to those who may only read', async () => {
    const page = await openPage({
      ...OWNER,
      permissions: OWNER.permissions.filter((one) => one !== 'signatures:write'),
    });
    expect(find(page, 'li input')).to.equal(undefined);
    press(page, '.who button', 'Dara Sok');
    await shows(page, 'That may be a crowd at a festival, or one person with many names.');
    expect(textOf(page))
      .to.include('throw-away address')
      .and.to.include('code q8Zr3k…')
      .and.not.include('Remove …');
    await expect(page).to.be.accessible();
    press(page, '.like button', 'Network');
    await shows(page, 'Network: code q8Zr3k…');
    expect(bodies('search').at(-1)).to.deep.include({ where: [{ key: 'network', value: 'q8Zr3kPa0LmN' }] });
    expect(location.href).to.not.include('q8Zr3k');
  });

  it('removes all that are found: says before what follows, goes on where the line broke, and undoes it', async () => {
    const page = await openPage();
    press(page, '.states .held');
    await waitUntil(() => bodies('search').length === 2);
    await shows(page, 'Dara Sok');
    server.answer(`POST ${ROOM}/tally`, { ...HELD, states: { ...STATES, held: 6, validated: 6 } });
    press(page, 'li input');
    await shows(page, '1 signature chosen');
    press(page, 'button', 'Choose all that are found');
    await shows(page, 'All that are found are chosen');
    press(page, '.chosen-bar wa-button', 'Remove …');
    await shows(page, '2,850 → 2,844');
    await expect(page).to.be.accessible();
    press(page, 'wa-button', 'Remove 12 signatures');
    await shows(page, 'Please choose why.');

    server.answer(`POST ${ROOM}/remove`, ({ body }: FakeRequest) =>
      (body as { after?: string }).after
        ? 'offline'
        : { batch: 'b1', removed: 8, counted: 4, next: 'c1', isOver: false },
    );
    press(page, 'input[value="test"]');
    press(page, 'wa-button', 'Remove 12 signatures');
    await shows(page, 'The connection broke: 8 of 12 are removed.');
    server.answer(`POST ${ROOM}/remove`, { batch: 'b1', removed: 4, counted: 2, next: null, isOver: true });
    press(page, 'wa-button', 'Go on');
    await shows(page, '12 signatures removed');
    const asked = {
      where: [{ key: 'state', value: 'held' }],
      until: '2026-11-28T05:00:12.000Z',
      reason: 'test',
    };
    expect(bodies('remove')[0]).to.deep.equal(asked);
    expect(bodies('remove').at(-1)).to.deep.equal({ ...asked, batch: 'b1', after: 'c1' });

    server.answer(`GET ${ROOM}/removals`, { removals: [REMOVAL] });
    const undone = { counted: 6, withdrawn: 0, signedAgain: 1, noPlace: 0, isOver: true };
    server.answer(`POST ${ROOM}/removals/b1/undo`, { ...undone, restored: 11 });
    press(page, 'wa-button', 'Undo');
    await shows(page, '1 removal can still be undone');
    press(page, 'wa-button', 'Bring back');
    await shows(page, 'Signed again meanwhile: 1');
    press(page, 'wa-button', 'Close');
    await waitUntil(() => page.shadowRoot!.activeElement?.matches('h1'), 'the focus is lost');

    server.answer(`POST ${ROOM}/removals/b1/undo`, problem('changed-meanwhile'));
    press(page, '.removals wa-button', 'Undo');
    await waitUntil(() => find(page, 'wa-button', 'Bring back'));
    press(page, 'wa-button', 'Bring back');
    await shows(page, 'They are brought back already');
    expect(find(page, 'undo-dialog wa-button', 'Go on')).to.equal(undefined);
  });

  it('releases those of the chosen that are held, and says what has become of them', async () => {
    const page = await openPage();
    press(page, '.heads input');
    await shows(page, '2 signatures chosen');
    press(page, '.chosen-bar wa-button', 'Release …');
    await shows(page, 'It goes from 2,850 to 2,862 at most.');
    server.answer(`POST ${ROOM}/release`, { counted: 1, pending: 0, expired: 0, next: null });
    press(page, 'wa-button', 'Release 12 signatures');
    await shows(page, 'Count now: 1');
    expect(bodies('release')).to.deep.equal([{ ids: [heldSignature().id] }]);
    press(page, 'wa-button', 'Close');
    await waitUntil(() => !find(page, 'release-dialog'));
  });
});
