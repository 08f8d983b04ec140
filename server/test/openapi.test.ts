import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnySchemaObject, Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { newsToken } from '../src/domain/secrets/news-token.ts';
import { SCOPES } from '../src/domain/accounts/roles.ts';
import { openStore, type Store } from '../src/database/open.ts';
import { putCampaign, putDonation, putLetter, signatureId, signBody } from '../src/testing/data/fixtures.ts';
import { smallCampaign } from '../src/testing/data/campaign-file.ts';
import { putToken } from '../src/testing/data/put-token.ts';
import { PUBLIC_URL, testApp } from '../src/testing/servers/test-app.ts';
import { formatFaults, OPERATION_IDS } from './openapi-format.ts';

type Answer = { content?: Record<string, { schema: AnySchemaObject }>; headers?: Record<string, unknown> };
type Operation = {
  operationId: string;
  tags: string[];
  responses: Record<string, Answer>;
  requestBody?: Answer;
};
type Document = {
  info: { license: object };
  servers: object[];
  tags: { name: string; description: string }[];
  security: unknown[];
  paths: Record<string, Record<string, Operation>>;
  components: AnySchemaObject;
};

const PETITION = '/v1/petitions/clean-river';
const PLACED = { path: '/', version: '1.2.3', tags: [{ element: 'petition-form', petition: 'clean-river' }] };
const SIGNING = { method: 'POST', headers: { 'Content-Type': 'application/json' } };

const LAKE = {
  campaign: { slug: 'lakes', title: { en: 'Lakes' }, timeZone: 'Asia/Phnom_Penh' },
  petitions: [{ ...smallCampaign().petitions[0], slug: 'clean-lake' }],
};
const SECRET = `smlg_${'t'.repeat(43)}`;
const TOKEN = { headers: { Authorization: `Bearer ${SECRET}` } };
const put = (body: object) => ({
  method: 'PUT',
  headers: { ...TOKEN.headers, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
const PARTNERS = '/console/api/campaigns/{campaign}/partners';
const SPRING = { slug: 'spring', name: { en: 'Spring' } };
const TEMPLE = '/console/api/petitions/clean-river/partners/temple';
const PAGES = '/console/api/petitions/{petition}/pages';
const EVENT_LINKS = '/console/api/petitions/{petition}/partners/{partner}/event-links';
const ANNOUNCEMENTS = '/console/api/petitions/{petition}/partners/{partner}/announcements';

/** One request for each answer to check against the document; paths as the document spells them. */
const REQUESTS: [path: string, request: string, init?: RequestInit][] = [
  ['/v1/petitions', '/v1/petitions?campaign=rivers'],
  ['/v1/petitions', '/v1/petitions?campaign=nobody'],
  ['/v1/petitions', '/v1/petitions?campaign=a&campaign=b'],
  ['/v1/petitions/{petition}', PETITION],
  ['/v1/petitions/{petition}', '/v1/petitions/nobody'],
  ['/v1/petitions/{petition}/summary', `${PETITION}/summary`],
  ['/v1/petitions/{petition}/partners/{partner}/summary', `${PETITION}/partners/temple/summary`],
  ['/v1/petitions/{petition}/partners/{partner}/summary', `${PETITION}/partners/nobody/summary`],
  [
    '/v1/petitions/{petition}/signatures',
    `${PETITION}/signatures`,
    { ...SIGNING, body: JSON.stringify(signBody(1)) },
  ],
  ['/v1/petitions/{petition}/signatures', `${PETITION}/signatures`, { ...SIGNING, body: '{}' }],
  ['/v1/petitions/{petition}/signatures', `${PETITION}/signatures`, { ...SIGNING, body: '{' }],
  ['/v1/petitions/{petition}/signatures', `${PETITION}/signatures`, { method: 'POST', body: '{}' }],
  ['/v1/petitions/{petition}/signatures', `${PETITION}/signatures`],
  ['/v1/petitions/{petition}/signatures', `${PETITION}/signatures?limit=0`],
  ['/v1/petitions/{petition}/corrections', `${PETITION}/corrections`],
  ['/v1/petitions/{petition}/corrections', '/v1/petitions/nobody/corrections'],
  ['/v1/petitions/{petition}/removals', `${PETITION}/removals`],
  ['/v1/petitions/{petition}/removals', '/v1/petitions/nobody/removals'],
  ['/v1/petitions/{petition}/days', `${PETITION}/days`],
  ['/v1/petitions/{petition}/days', '/v1/petitions/nobody/days'],
  ['/v1/petitions/{petition}/days.csv', `${PETITION}/days.csv`],
  ['/v1/petitions/{petition}/live', '/v1/petitions/nobody/live'],
  ['/v1/challenge', '/v1/challenge'],
  ['/v1/placements', '/v1/placements', { ...SIGNING, body: JSON.stringify(PLACED) }],
  ['/v1/placements', '/v1/placements', { ...SIGNING, body: '{}' }],
  ['/v1/placements', '/v1/placements', { ...SIGNING, body: '{' }],
  ['/v1/placements', '/v1/placements', { method: 'POST', body: '{}' }],
  ['/v1/campaigns/{campaign}/wall', '/v1/campaigns/rivers/wall'],
  ['/v1/campaigns/{campaign}/wall', '/v1/campaigns/rivers/wall?sort=x'],
  ['/v1/campaigns/{campaign}/wall', '/v1/campaigns/nobody/wall'],
  ['/v1/letters/{id}', '/v1/letters/l1'],
  ['/v1/letters/{id}', '/v1/letters/nobody'],
  ['/v1/letters/{id}/first-page', '/v1/letters/l2/first-page'],
  ['/v1/letters/{id}/first-page', '/v1/letters/l1/first-page'],
  ['/p/{petition}', '/p/clean-river'],
  ['/p/{petition}', '/p/nobody'],
  ['/p/{petition}', '/p/clean-river', { method: 'POST', body: new URLSearchParams({ name: '' }) }],
  ['/p/{petition}', '/p/clean-river', { method: 'POST', body: '{}' }],
  ['/p/{petition}', '/p/clean-river', { method: 'POST', body: new URLSearchParams({ token: 'unknown' }) }],
  ['/p/{petition}/privacy', '/p/clean-river/privacy'],
  ['/p/{petition}/privacy', '/p/nobody/privacy'],
  ['/p/{petition}/card.png', '/p/clean-river/card.png?lang=km&kind=preview'],
  ['/p/{petition}/card.png', '/p/nobody/card.png?lang=km&kind=preview'],
  ['/p/{petition}/card.png', '/p/clean-river/card.png'],
  ['/p/{petition}/qr.svg', '/p/clean-river/qr.svg?partner=temple'],
  ['/p/{petition}/qr.svg', '/p/nobody/qr.svg'],
  ['/p/{petition}/qr.svg', '/p/clean-river/qr.svg?evil=1'],
  ['/partners/{campaign}/{partner}', '/partners/rivers/temple'],
  ['/partners/{campaign}/{partner}', '/partners/rivers/nobody'],
  ['/s/{token}', '/s/nobody'],
  ['/s/{token}', '/s/nobody', { method: 'POST', body: new URLSearchParams({ action: 'confirm' }) }],
  ['/mailbox/{token}', '/mailbox/nobody'],
  ['/mailbox/{token}', '/mailbox/nobody', { method: 'POST', body: new URLSearchParams({ action: 'stop' }) }],
  ['/news/{token}', '/news/nobody'],
  [
    '/news/{token}',
    `/news/${newsToken(new Uint8Array(32).fill(7), signatureId(1))}`,
    { method: 'POST', body: new URLSearchParams() },
  ],
  ['/problems/{code}', '/problems/petition-closed'],
  ['/problems/{code}', '/problems/nothing'],
  ['/p/icon.svg', '/p/icon.svg'],
  ['/p/share.js', '/p/share.js'],
  ['/p/style.css', '/p/style.css'],
  ['/console/api/audit', '/console/api/audit'],
  ['/console/api/audit', '/console/api/audit', { headers: { Origin: 'https://evil.example' } }],
  ['/console/api/petitions/{petition}', '/console/api/petitions/clean-river'],
  ['/console/api/petitions/{petition}/state', '/console/api/petitions/clean-river/state', { method: 'POST' }],
  ['/console/api/petitions/{petition}/versions', '/console/api/petitions/clean-river/versions'],
  ['/console/api/petitions/{petition}/versions/{version}', '/console/api/petitions/clean-river/versions/1'],
  [
    '/console/api/campaigns/{campaign}/petitions',
    '/console/api/campaigns/rivers/petitions',
    { method: 'POST' },
  ],
  ['/console/api/campaigns/{campaign}/preview', '/console/api/campaigns/rivers/preview', { method: 'POST' }],
  ['/console/api/campaigns', '/console/api/campaigns', TOKEN],
  ['/console/api/campaigns', '/console/api/campaigns'],
  ['/console/api/campaigns', '/console/api/campaigns', { ...put({}), method: 'POST' }],
  ['/console/api/campaigns/{campaign}', '/console/api/campaigns/rivers', TOKEN],
  ['/console/api/campaigns/{campaign}', '/console/api/campaigns/rivers', put({ entry: {} })],
  [PARTNERS, '/console/api/campaigns/rivers/partners', { ...put({ entry: SPRING }), method: 'POST' }],
  [`${PARTNERS}/{partner}`, '/console/api/campaigns/rivers/partners/spring', put({ entry: SPRING })],
  [`${PARTNERS}/{partner}/figures`, '/console/api/campaigns/rivers/partners/spring/figures', TOKEN],
  [`${PARTNERS}/{partner}`, '/console/api/campaigns/rivers/partners/spring', { ...TOKEN, method: 'DELETE' }],
  [
    '/console/api/campaigns/{campaign}/batches',
    '/console/api/campaigns/rivers/batches',
    { ...put({ entry: {} }), method: 'POST' },
  ],
  [
    '/console/api/campaigns/{campaign}/donations',
    '/console/api/campaigns/rivers/donations',
    { ...put({ entry: {} }), method: 'POST' },
  ],
  [
    '/console/api/campaigns/{campaign}/batches/{petition}/{batch}',
    '/console/api/campaigns/rivers/batches/clean-river/nothing',
    { ...TOKEN, method: 'DELETE' },
  ],
  [
    '/console/api/campaigns/{campaign}/donations/{donation}',
    '/console/api/campaigns/rivers/donations/nothing?expectCount=x',
    { ...TOKEN, method: 'DELETE' },
  ],
  ['/console/api/campaigns/{campaign}/file', '/console/api/campaigns/rivers/file?letters=no', TOKEN],
  ['/console/api/campaigns/{campaign}/file', '/console/api/campaigns/nobody/file', TOKEN],
  ['/console/api/campaigns/{campaign}/file', '/console/api/campaigns/rivers/file', put({ file: {} })],
  [
    '/console/api/campaigns/{campaign}/file',
    '/console/api/campaigns/lakes/file',
    put({ file: LAKE, dryRun: true }),
  ],
  ['/console/api/petitions/{petition}/count', '/console/api/petitions/clean-river/count?by=day', TOKEN],
  ['/console/api/petitions/{petition}/count', '/console/api/petitions/nobody/count', TOKEN],
  [PAGES, '/console/api/petitions/clean-river/pages', TOKEN],
  [PAGES, '/console/api/petitions/nobody/pages', TOKEN],
  [`${PAGES}/csv`, '/console/api/petitions/clean-river/pages/csv?lang=km', TOKEN],
  [`${PAGES}/csv`, '/console/api/petitions/clean-river/pages/csv?lang=xx', TOKEN],
  [`${PAGES}/uncredited`, '/console/api/petitions/clean-river/pages/uncredited?page=x', TOKEN],
  [
    `${PAGES}/credit`,
    '/console/api/petitions/clean-river/pages/credit',
    { ...put({ page: 'https://sign.example.org/p/clean-river', partner: 'temple' }), method: 'POST' },
  ],
  [`${PAGES}/credit`, '/console/api/petitions/clean-river/pages/credit', { ...put({}), method: 'POST' }],
  ['/console/api/petitions/{petition}/today', '/console/api/petitions/clean-river/today', TOKEN],
  ['/console/api/petitions/{petition}/partners/{partner}/today', `${TEMPLE}/today`, TOKEN],
  [
    '/console/api/petitions/{petition}/today/csv/{table}',
    '/console/api/petitions/clean-river/today/csv/days?lang=km',
    TOKEN,
  ],
  [
    '/console/api/petitions/{petition}/partners/{partner}/today/csv/{table}',
    `${TEMPLE}/today/csv/country`,
    TOKEN,
  ],
  ['/console/api/petitions/{petition}/oddities', '/console/api/petitions/clean-river/oddities', TOKEN],
  [
    '/console/api/petitions/{petition}/oddities/explained',
    '/console/api/petitions/clean-river/oddities/explained',
    put({ id: 'held', because: null }),
  ],
  [EVENT_LINKS, `${TEMPLE}/event-links`, { ...put({ hours: 4 }), method: 'POST' }],
  [EVENT_LINKS, `${TEMPLE}/event-links`, { ...put({ hours: 25 }), method: 'POST' }],
  [EVENT_LINKS, `${TEMPLE}/event-links`, { ...TOKEN, method: 'DELETE' }],
  [ANNOUNCEMENTS, `${TEMPLE}/announcements`, { ...put({ expected: 400 }), method: 'POST' }],
  [ANNOUNCEMENTS, `${TEMPLE}/announcements`, { ...TOKEN, method: 'DELETE' }],
  ['/healthz', '/healthz'],
  ['/readyz', '/readyz'],
  ['/metrics', '/metrics'],
  ['/openapi.json', '/openapi.json'],
  ['/embed.js', '/embed.js'],
  ['/embed/pinned.json', '/embed/pinned.json'],
  ['/embed/{file}', '/embed/elements.js'],
  ['/embed/{file}', '/embed/nothing.js'],
];

describe('/openapi.json', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-'));
  let store: Store;
  let app: ReturnType<typeof testApp>['app'];
  let document: Document;

  before(async () => {
    store = await openStore({ kind: 'sqlite', path: join(folder, 'test.sqlite') });
    await putCampaign(store.db);
    await putLetter(store.db, { id: 'l1' });
    await putLetter(store.db, { id: 'l2', media_type: 'application/pdf', first_page: 'AAAA' });
    await putDonation(store.db, { id: 'a', letter: 'l1', message: 'ល្អ', message_language: 'km' });
    await putDonation(store.db, { id: 'b', anonymous: 1 });
    await putDonation(store.db, { id: 'c', letter: 'l2' });
    await putToken(store.db, SECRET, SCOPES);
    app = testApp(store).app;
    document = (await (await app.request('/openapi.json')).json()) as Document;
  });
  after(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('is an OpenAPI 3.1 document', () => assert.deepEqual(formatFaults(document), []));

  it('says where the server is, under which licence it is, and that nobody logs in', () => {
    assert.deepEqual(document.servers, [{ url: PUBLIC_URL }]);
    assert.partialDeepStrictEqual(document.info.license, { identifier: 'AGPL-3.0-or-later' });
    assert.deepEqual(document.security, []);
  });

  it('may be read by pages of all sites, such as a viewer of such documents', async () => {
    const { headers } = await app.request('/openapi.json');
    assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal((await app.request('/openapi.json', { method: 'OPTIONS' })).status, 204);
  });

  it('names its operations as before, since programs made from it are named after them', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const names = operations.map(({ operationId }) => operationId);
    assert.deepEqual(names.toSorted(), OPERATION_IDS);
  });

  it('groups them, and describes each group', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const used = new Set(operations.flatMap(({ tags }) => tags));
    assert.deepEqual([...used].toSorted(), document.tags.map(({ name }) => name).toSorted());
    for (const { description } of document.tags) assert.match(description, /\.$/);
  });

  it('names every route that is served, and no other', () => {
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !isForPagesAlone(path))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    assert.deepEqual([...new Set(served)].sort(), documented.sort());
  });

  it('is asked about every route below', () => {
    assert.deepEqual([...new Set(REQUESTS.map(([path]) => path))].sort(), Object.keys(document.paths).sort());
  });

  it('says of every route that it may be unavailable, unless it needs no database', () => {
    const without = Object.entries(document.paths)
      .filter(([, { get }]) => get !== undefined && !('503' in get.responses))
      .map(([path]) => path);
    assert.deepEqual(without.sort(), [
      '/embed.js',
      '/healthz',
      '/metrics',
      '/openapi.json',
      '/p/icon.svg',
      '/p/share.js',
      '/p/style.css',
      '/problems/{code}',
    ]);
  });

  it('documents Retry-After for every answer that has it', () => {
    const operations = Object.values(document.paths).flatMap((operations) => Object.values(operations));
    const patient = operations.flatMap(({ responses }) =>
      ['429', '503'].flatMap((status) => responses[status] ?? []),
    );
    const problems = patient.filter(({ content }) => content && 'application/problem+json' in content);
    assert.ok(problems.length > 10);
    for (const { headers } of problems) assert.ok(headers?.['Retry-After']);
  });

  for (const [path, request, init] of REQUESTS) {
    it(`is right about ${init?.method ?? 'GET'} ${request} ${typeof init?.body === 'string' ? init.body.slice(0, 9) : ''}`, async () => {
      const response = await app.request(request, init);
      const operation = document.paths[path]?.[(init?.method ?? 'GET').toLowerCase()];
      const documented = operation?.responses[response.status];
      assert.ok(documented, `${response.status} is documented`);
      if (response.status === 204) return;
      const mediaType = response.headers.get('Content-Type')?.split(';')[0] ?? '';
      const schema = documented.content?.[mediaType]?.schema;
      assert.ok(schema, `${mediaType} is documented`);
      if (!mediaType.endsWith('json') || path === '/openapi.json') return;
      const validate = strictAjv(document).compile(schema);
      const answer = (await response.json()) as { type?: string; help?: string };
      assert.ok(validate(answer), JSON.stringify(validate.errors));
      if (mediaType === 'application/problem+json')
        assert.equal(answer.help, answer.type?.replace('urn:samleng:problem:', `${PUBLIC_URL}/problems/`));
    });
  }
});

/** The console's pages, and of its API all but what a token may be made for. */
const FOR_PAGES =
  /^\/console(\/(\*|preview|assets\/:file|api\/(account|audit\/choices|links|own|people|session|tokens)\b.*))?$/;

function isForPagesAlone(path: string): boolean {
  return (
    FOR_PAGES.test(path) ||
    /^\/console\/api\/(erasures|petitions\/:petition\/(comments|imports|oddities\/names|signatures|voices))\b/.test(
      path,
    )
  );
}

/** Closes all objects that do not say what else they may hold, so that an undocumented key fails the test. */
function strictAjv({ components }: Document): Ajv2020 {
  const ajv = addFormats.default(new Ajv2020({ strict: false }));
  const closed = JSON.parse(JSON.stringify(components), (_key, value: unknown) => {
    const isObject = typeof value === 'object' && value !== null && 'properties' in value;
    return isObject && 'type' in value ? { additionalProperties: false, ...value } : value;
  }) as AnySchemaObject;
  // References start with `#/components`, so each schema is registered under its full name.
  for (const [name, schema] of Object.entries(closed['schemas'] as Record<string, AnySchemaObject>)) {
    ajv.addSchema(schema, `#/components/schemas/${name}`);
  }
  return ajv;
}
