import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addAccount } from '../accounts/links/accept-link.ts';
import { makeApiToken } from '../accounts/api-tokens.ts';
import { storePassword } from '../accounts/sign-in/password.ts';
import { COMMAND } from '../domain/accounts/actor.ts';
import { ROLES, SCOPES } from '../domain/accounts/roles.ts';
import type { Db } from '../database/db.ts';
import { scratchStore } from '../testing/data/scratch-store.ts';
import { consoleApp } from '../testing/servers/console-app.ts';
import { problemOf } from '../testing/servers/test-app.ts';

type Who = (typeof ROLES)[number] | `token:${(typeof SCOPES)[number]}` | 'unfinished';

/** Signed in; `unfinished`: an owner who has not set up a second factor yet. */
const WHO: readonly Who[] = [...ROLES, ...SCOPES.map((scope) => `token:${scope}` as const), 'unfinished'];
const PEOPLE: readonly Who[] = [...ROLES, 'unfinished'];

/** For each kind of route, those who get past the guards. */
const ALLOWED = {
  anybody: WHO,
  'in person': PEOPLE,
  'campaigns:read': ['owner', 'campaigner', 'token:campaigns:read'],
  'campaigns:write': ['owner', 'campaigner', 'token:campaigns:write'],
  'audit:read': ['owner', 'campaigner', 'token:audit:read'],
  'own-figures:read': ['partner'],
  tokens: ['owner', 'campaigner'],
  signatures: ['owner', 'campaigner'],
  'signatures:export': ['owner', 'campaigner'],
  people: ['owner'],
  'signatures:write': ['owner', 'campaigner'],
  'signatures:import': ['owner', 'campaigner'],
} satisfies Record<string, readonly Who[]>;

/** Every route of the console, and for whom it is. */
const ROUTES: Record<string, keyof typeof ALLOWED> = {
  'POST /console/api/session': 'anybody',
  'POST /console/api/session/second-factor': 'anybody',
  'POST /console/api/links/look': 'anybody',
  'POST /console/api/links/use': 'anybody',
  'POST /console/api/links/password': 'anybody',
  'GET /console/api/session': 'in person',
  'DELETE /console/api/session': 'in person',
  'PATCH /console/api/account': 'in person',
  'POST /console/api/account/password': 'in person',
  'POST /console/api/account/two-factor': 'in person',
  'POST /console/api/account/two-factor/confirm': 'in person',
  'POST /console/api/account/recovery-codes': 'in person',
  'GET /console/api/account/sessions': 'in person',
  'DELETE /console/api/account/sessions': 'in person',
  'DELETE /console/api/account/sessions/:id': 'in person',
  'GET /console/api/people': 'people',
  'POST /console/api/people/invitations': 'people',
  'DELETE /console/api/people/invitations/:id': 'people',
  'PATCH /console/api/people/:id': 'people',
  'DELETE /console/api/people/:id': 'people',
  'DELETE /console/api/people/:id/sessions': 'people',
  'GET /console/api/tokens': 'tokens',
  'POST /console/api/tokens': 'tokens',
  'DELETE /console/api/tokens/:id': 'tokens',
  'GET /console/api/audit': 'audit:read',
  'GET /console/api/own': 'own-figures:read',
  'POST /console/api/campaigns': 'campaigns:write',
  'GET /console/api/campaigns/:campaign': 'campaigns:read',
  'PUT /console/api/campaigns/:campaign': 'campaigns:write',
  'POST /console/api/campaigns/:campaign/partners': 'campaigns:write',
  'PUT /console/api/campaigns/:campaign/partners/:partner': 'campaigns:write',
  'DELETE /console/api/campaigns/:campaign/partners/:partner': 'campaigns:write',
  'GET /console/api/campaigns/:campaign/partners/:partner/figures': 'campaigns:read',
  'POST /console/api/campaigns/:campaign/batches': 'campaigns:write',
  'PUT /console/api/campaigns/:campaign/batches/:petition/:batch': 'campaigns:write',
  'DELETE /console/api/campaigns/:campaign/batches/:petition/:batch': 'campaigns:write',
  'POST /console/api/campaigns/:campaign/donations': 'campaigns:write',
  'PUT /console/api/campaigns/:campaign/donations/:donation': 'campaigns:write',
  'DELETE /console/api/campaigns/:campaign/donations/:donation': 'campaigns:write',
  'GET /console/api/audit/choices': 'audit:read',
  'GET /console/api/petitions/:petition': 'campaigns:read',
  'PUT /console/api/petitions/:petition': 'campaigns:write',
  'DELETE /console/api/petitions/:petition': 'campaigns:write',
  'POST /console/api/petitions/:petition/state': 'campaigns:write',
  'GET /console/api/petitions/:petition/imports': 'signatures:import',
  'POST /console/api/petitions/:petition/imports': 'signatures:import',
  'PUT /console/api/petitions/:petition/imports/:upload/file': 'signatures:import',
  'DELETE /console/api/petitions/:petition/imports/:upload': 'signatures:import',
  'POST /console/api/petitions/:petition/imports/:upload/preview': 'signatures:import',
  'POST /console/api/petitions/:petition/imports/:upload/check': 'signatures:import',
  'POST /console/api/petitions/:petition/imports/:upload/start': 'signatures:import',
  'GET /console/api/petitions/:petition/imports/:import/refused.csv': 'signatures:import',
  'DELETE /console/api/petitions/:petition/imports/:import/refused': 'signatures:import',
  'POST /console/api/petitions/:petition/imports/:import/stop': 'signatures:import',
  'POST /console/api/petitions/:petition/imports/:import/resume': 'signatures:import',
  'GET /console/api/petitions/:petition/versions': 'campaigns:read',
  'GET /console/api/petitions/:petition/versions/:version': 'campaigns:read',
  'GET /console/api/petitions/:petition/oddities': 'campaigns:read',
  'PUT /console/api/petitions/:petition/oddities/explained': 'campaigns:write',
  'POST /console/api/petitions/:petition/oddities/names': 'signatures',
  'POST /console/api/petitions/:petition/signatures/search': 'signatures',
  'POST /console/api/petitions/:petition/signatures/groups': 'signatures',
  'POST /console/api/petitions/:petition/signatures/tally': 'signatures',
  'POST /console/api/petitions/:petition/signatures/remove': 'signatures',
  'POST /console/api/petitions/:petition/signatures/release': 'signatures',
  'GET /console/api/petitions/:petition/signatures/removals': 'signatures',
  'POST /console/api/petitions/:petition/signatures/removals/:batch/undo': 'signatures',
  'POST /console/api/campaigns/:campaign/petitions': 'campaigns:write',
  'POST /console/api/campaigns/:campaign/preview': 'campaigns:read',
  'GET /console/api/campaigns': 'campaigns:read',
  'GET /console/api/campaigns/:campaign/file': 'campaigns:read',
  'PUT /console/api/campaigns/:campaign/file': 'campaigns:write',
  'GET /console/api/petitions/:petition/count': 'campaigns:read',
  'GET /console/api/petitions/:petition/pages': 'campaigns:read',
  'GET /console/api/petitions/:petition/pages/csv': 'campaigns:read',
  'GET /console/api/petitions/:petition/pages/uncredited': 'campaigns:read',
  'POST /console/api/petitions/:petition/pages/credit': 'campaigns:write',
  'GET /console/api/petitions/:petition/today': 'campaigns:read',
  'GET /console/api/petitions/:petition/partners/:partner/today': 'campaigns:read',
  'GET /console/api/own/petitions/:petition/today': 'own-figures:read',
  'GET /console/api/petitions/:petition/today/csv/:table': 'campaigns:read',
  'GET /console/api/petitions/:petition/partners/:partner/today/csv/:table': 'campaigns:read',
  'GET /console/api/own/petitions/:petition/today/csv/:table': 'own-figures:read',
  'POST /console/api/erasures/find': 'signatures:write',
  'POST /console/api/erasures': 'signatures:write',
  'POST /console/api/petitions/:petition/signatures/erase': 'signatures:write',
  'POST /console/api/petitions/:petition/comments': 'signatures',
  'GET /console/api/petitions/:petition/voices': 'signatures',
  'POST /console/api/petitions/:petition/voices': 'signatures',
  'PUT /console/api/petitions/:petition/voices': 'signatures',
  'DELETE /console/api/petitions/:petition/voices/:voice': 'signatures',
  'POST /console/api/petitions/:petition/signatures/export': 'signatures:export',
  'POST /console/api/petitions/:petition/signatures/export/sums': 'signatures:export',
  'POST /console/api/petitions/:petition/partners/:partner/event-links': 'campaigns:write',
  'DELETE /console/api/petitions/:petition/partners/:partner/event-links': 'campaigns:write',
  'POST /console/api/petitions/:petition/partners/:partner/announcements': 'campaigns:write',
  'DELETE /console/api/petitions/:petition/partners/:partner/announcements': 'campaigns:write',
};

const REFUSED = { 401: true, 403: true } as Record<number, boolean>;

type Test = ReturnType<typeof consoleApp>;
type Headers = Record<string, string>;

/** Credentials of everybody: made anew for each request, since some requests end them. */
async function everybody(db: Db, { clock, signInAs }: Test) {
  const now = clock.now;
  const add = (role: (typeof ROLES)[number], name: string = role) =>
    addAccount(db, { name, email: `${name}@example.org`, role }, now);
  const accounts = new Map<Who, string>();
  for (const role of ROLES) accounts.set(role, await add(role));
  const unfinished = await add('owner', 'unfinished');
  await storePassword(db, unfinished, 'no hash of anything', now);
  accounts.set('unfinished', unfinished);
  const tokens = new Map<Who, string>();
  for (const scope of SCOPES) {
    const asked = { account: accounts.get('owner')!, name: scope, scopes: [scope], days: 1 };
    tokens.set(`token:${scope}`, (await makeApiToken(db, asked, { by: COMMAND, now })).token);
  }
  return async (who: Who): Promise<Headers> => {
    const token = tokens.get(who);
    if (token !== undefined) return { Authorization: `Bearer ${token}` };
    const { cookies } = await signInAs(accounts.get(who)!);
    return { Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
  };
}

/** The routes that have a handler, without middleware. */
function consoleRoutes({ app }: Test): string[] {
  const served = app.routes.filter(
    ({ method, path }) => method !== 'ALL' && path.startsWith('/console/api/'),
  );
  return [...new Set(served.map(({ method, path }) => `${method} ${path}`))];
}

function asking({ browser }: Test) {
  return (route: string, headers: Headers) => {
    const [method = '', path = ''] = route.split(' ');
    const body = ['POST', 'PATCH', 'PUT'].includes(method) ? { body: {} } : {};
    return browser().ask(path.replaceAll(/:\w+/g, 'x'), { method, headers, ...body });
  };
}

/** Credentials that are none: with them every route for somebody gives one and the same answer. */
async function worthless(db: Db, test: Test): Promise<Record<string, Headers>> {
  const { clock, signedIn } = test;
  const cookie = '__Host-samleng';
  const gone = await signedIn('campaigner');
  const value = gone.cookies.get(cookie)!;
  const asked = { account: gone.id, name: 'gone', scopes: [...SCOPES], days: 1 };
  const made = { by: COMMAND, now: new Date(clock.now.getTime() - 2 * 86_400_000) };
  const { token: ended } = await makeApiToken(db, asked, made);
  const { token: ofNobody } = await makeApiToken(db, { ...asked, days: 9 }, made);
  await db.deleteFrom('accounts').where('id', '=', gone.id).execute();
  const session = (await signedIn('volunteer')).cookies.get(cookie)!;
  return {
    none: {},
    'of a removed account': { Cookie: `${cookie}=${value}` },
    'a tampered cookie': {
      Cookie: `${cookie}=${session.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a'))}`,
    },
    'a cookie without a signature': { Cookie: `${cookie}=${session.split('.')[0]}` },
    'a cookie that is no text': { Cookie: `${cookie}=%E0%A4%A; ${cookie}="; =;;` },
    'half signed in': { Cookie: `${cookie}.two_factor=${session}` },
    'an ended token': { Authorization: `Bearer ${ended}` },
    'a token of a removed account': { Authorization: `Bearer ${ofNobody}` },
    'a wrong token': { Authorization: `Bearer smlg_${'A'.repeat(43)}` },
    'a malformed token': { Authorization: 'Bearer' },
    'another scheme': { Authorization: `Basic ${btoa('owner@example.org:password')}` },
    // A token is never mixed with a session.
    'a wrong token beside a session': { Authorization: 'Bearer smlg_', Cookie: `${cookie}=${session}` },
  };
}

it('lets everybody do what their role says, on every route', async (t) => {
  const store = await scratchStore(t);
  const { db } = store;
  const test = consoleApp(store);
  const ask = asking(test);
  const routes = consoleRoutes(test);
  assert.deepEqual(routes.toSorted(), Object.keys(ROUTES).toSorted(), 'each route needs a row');

  const headersOf = await everybody(db, test);
  for (const route of routes) {
    const allowed: readonly Who[] = ALLOWED[ROUTES[route]!];
    for (const who of WHO) {
      const response = await ask(route, await headersOf(who));
      const given = REFUSED[response.status] ? await problemOf(response) : 'allowed';
      const refusal = who === 'unfinished' && !allowed.includes(who) ? 'second-factor-needed' : 'not-allowed';
      assert.equal(given, allowed.includes(who) ? 'allowed' : refusal, `${who}: ${route}`);
    }
  }
});

it('gives none, wrong and ended credentials one and the same answer, on every route', async (t) => {
  const store = await scratchStore(t);
  const { db } = store;
  const test = consoleApp(store);
  const ask = asking(test);
  const credentials = await worthless(db, test);
  const answers = new Map<string, string>();
  for (const route of consoleRoutes(test).filter((one) => ROUTES[one] !== 'anybody')) {
    for (const [which, headers] of Object.entries(credentials)) {
      const response = await ask(route, headers);
      const { status } = response;
      answers.set(
        JSON.stringify([status, [...response.headers], await response.text()]),
        `${which}: ${route}`,
      );
    }
  }
  assert.equal(answers.size, 1, [...answers.values()].join('\n'));
  assert.match([...answers.keys()][0]!, /^\[401,.*not-signed-in/);
});
