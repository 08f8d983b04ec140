import { expect, waitUntil } from '@open-wc/testing';
import { json } from '@samleng/client/testing';
import { fill, find, get, showPage, textOf } from '../../testing/console-page.ts';
import { edited } from '../../testing/petition.ts';
import { RIVER } from '../../testing/river.ts';
import { ImportPageElement } from './import-page.ts';
import type { Import, Imports, Preview, Upload } from './types.ts';

const CARRIED = {
  slug: 'old',
  petition: 'clean-river',
  kind: 'carried-over',
  signatures: 1000,
  countedOn: '2016-03-10',
} as const;
const CONTENT = 'Full Name,Mail,Petition\nSok Dara,sok@example.org,River\nNobody,,River\n';
const SETTINGS = { map: { name: 'Full Name', email: 'Mail' }, encoding: 'utf-8' } as const;
const PREVIEW: Preview = {
  ok: true,
  columns: ['Full Name', 'Mail', 'Petition'],
  platform: 'speakout',
  settings: SETTINGS,
  rows: [
    {
      at: 2,
      cells: ['Sok Dara', 'sok@example.org', 'River'],
      person: {
        name: 'Sok Dara',
        email: 'sok@example.org',
        country: 'FR',
        city: 'Lyon',
        comment: null,
        phone: null,
        language: null,
        signedAt: '2015-03-09T10:00:00.000Z',
        news: true,
        showName: false,
      },
    },
    { at: 3, cells: ['Nobody', '', 'River'], refusals: [{ field: 'country', code: 'required' }] },
  ],
};
const UPLOAD: Upload = {
  upload: 'u1',
  format: 'csv',
  bytes: CONTENT.length,
  received: CONTENT.length,
  task: null,
  state: 'idle',
  startedAt: '2026-03-01T12:00:00.000Z',
  settings: null,
  insteadOf: null,
  hasFailed: false,
};
const PROGRESS = { rows: 2, fresh: 1, known: 0, refused: 1, bytesRead: CONTENT.length };
const IMPORT: Import = {
  import: 'import-2026-03-01',
  state: 'running',
  rows: 2,
  counted: 1,
  known: 0,
  refused: 1,
  refusedKept: 1,
  insteadOf: 'old',
  partner: null,
  startedAt: '2026-03-01T12:00:00.000Z',
  endedAt: null,
  upload: { ...UPLOAD, task: 'import', state: 'waiting', progress: PROGRESS },
};
const ONE = 'petitions/clean-river/imports';
const NOTHING = () => new Response(null, { status: 204 });

/** The page on a server of which the test says what has become of the file. */
async function shown(imports: Imports = { imports: [], uploads: [] }) {
  const state = { imports };
  const { page, server } = await showPage(ImportPageElement, {
    'GET petitions/clean-river': edited(),
    'GET campaigns/rivers': { ...RIVER, batches: [...RIVER.batches, CARRIED] },
    [`GET ${ONE}`]: () => state.imports,
    [`POST ${ONE}`]: json({ upload: 'u1' }, 201),
    [`POST ${ONE}/u1/preview`]: PREVIEW,
    ...Object.fromEntries(
      ['u1/check', 'u1/start', 'import-2026-03-01/stop', 'import-2026-03-01/resume'].map((path) => [
        `POST ${ONE}/${path}`,
        NOTHING,
      ]),
    ),
  });
  page.params = { petition: 'clean-river' };
  const sent = (path: string) =>
    server.requestsTo(`POST /console/api/${ONE}/${path}`).map(({ body }) => body);
  return { page, server, sent, is: (now: Imports) => void (state.imports = now) };
}

function choose(page: Element, file: File): void {
  const files = new DataTransfer();
  files.items.add(file);
  const input = get(page, 'input[type=file]') as HTMLInputElement;
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

describe('the page for imports', () => {
  it('refuses a file of another kind, and goes on with one where the line broke', async () => {
    const { page, server, is } = await shown();
    await waitUntil(() => find(page, 'input[type=file]'));
    await expect(page).to.be.accessible();
    choose(page, new File(['x'], 'people.pdf'));
    await waitUntil(() => textOf(page).includes('This is no CSV file'));
    expect(server.requestsTo(`POST /console/api/${ONE}`)).to.have.length(0);

    server.answer(`PUT /console/api/${ONE}/u1/file?offset=0`, 'offline');
    server.answer(`PUT /console/api/${ONE}/u1/file?offset=9`, { received: CONTENT.length });
    is({ imports: [], uploads: [{ ...UPLOAD, received: 9 }] });
    choose(page, new File([CONTENT], 'people.csv'));
    await waitUntil(() => textOf(page).includes('The connection is broken'));
    await waitUntil(() => server.requestsTo(`PUT /console/api/${ONE}/u1/file`).length === 2, '', {
      timeout: 5000,
    });
    server.restore();
    page.remove();
  });

  it('shows how people would be, checks the whole file as chosen, and imports what was checked', async () => {
    const { page, server, sent, is } = await shown({ imports: [], uploads: [UPLOAD] });
    await waitUntil(() => textOf(page).includes('These are the columns of SpeakOut!.'));
    await waitUntil(() => textOf(page).includes('Country: is missing'));
    await waitUntil(() => find(page, '[id="country"]'));
    expect(textOf(page)).to.include('Not imported: Petition').and.include('asked for news');
    await expect(page).to.be.accessible();

    fill(page, '[id="column-city"]', 'Petition');
    await waitUntil(() => sent('u1/preview').length === 2);
    expect(sent('u1/preview')[1]).to.deep.equal({
      ...SETTINGS,
      map: { ...SETTINGS.map, city: 'Petition' },
    });
    await waitUntil(() => find(page, 'input[value="old"]'));
    get(page, 'input[value="old"]').click();
    await waitUntil(() => find(page, 'wa-button', 'Check the whole file'));
    get(page, 'wa-button', 'Check the whole file').click();
    await waitUntil(() => sent('u1/check').length === 1);
    expect(sent('u1/check')).to.deep.equal([{ settings: SETTINGS, insteadOf: 'old' }]);

    const checked = {
      ...PROGRESS,
      ok: true as const,
      complete: true,
      refusedBecause: { required: 1 },
      before: 2850,
      after: 1851,
      withdrawn: 3,
    };
    const done = { ...UPLOAD, settings: SETTINGS, insteadOf: 'old', checked };
    is({ imports: [], uploads: [{ ...done, state: 'idle', task: 'check' }] });
    await again(page);
    await waitUntil(() => textOf(page).includes('The public count would go from 2,850 to 1,851.'));
    expect(textOf(page)).to.include('The count would go down').and.include('3 people have had');
    await expect(page).to.be.accessible();

    is({ imports: [IMPORT], uploads: [] });
    get(page, 'wa-button', 'Import 1 people').click();
    await waitUntil(() => textOf(page).includes('The import is running'));
    expect(document.activeElement).to.equal(page);
    expect(sent('u1/start')).to.deep.equal([{ import: `import-${localDay}` }]);
    server.restore();
    page.remove();
  });

  it('says how far an import is, and lets it be stopped and gone on with', async () => {
    const { page, server, sent, is } = await shown({ imports: [IMPORT], uploads: [] });
    await waitUntil(() => textOf(page).includes('100 % · 1 new · 0 known already · 1 refused'));
    await expect(page).to.be.accessible();
    is({ imports: [{ ...IMPORT, state: 'waiting' }], uploads: [] });
    get(page, 'wa-button', 'Stop').click();
    await waitUntil(() => find(page, 'wa-button', 'Go on'));
    is({ imports: [{ ...IMPORT, state: 'ended', endedAt: IMPORT.startedAt, upload: null }], uploads: [] });
    get(page, 'wa-button', 'Go on').click();
    await waitUntil(() => textOf(page).includes('Imports so far'));
    expect([sent('import-2026-03-01/stop').length, sent('import-2026-03-01/resume')]).to.deep.equal([
      1,
      [{}],
    ]);
    await expect(page).to.be.accessible();
    server.restore();
    page.remove();
  });
});

/** Where the test runs. */
const localDay = new Date(UPLOAD.startedAt).toLocaleDateString('sv');

async function again(page: Element): Promise<void> {
  get(page, 'file-import').dispatchEvent(new Event('changed'));
}
