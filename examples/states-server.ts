// Answers like a server in each state that states.html shows. Everything else
// comes from the real server, so that the page shows what visitors see.
import { forExtraFields } from '@samleng/contract';
import { Hono } from 'hono';

const CLOSED_AT = '2016-03-09T23:59:59+07:00';

const SUMMARIES: Record<string, object> = {
  closed: { status: 'closed', closesAt: CLOSED_AT, count: 2951, final: true },
  'just-closed': { status: 'closed', closesAt: CLOSED_AT, count: 2948, final: false },
  upcoming: { status: 'upcoming' },
  paused: { status: 'paused' },
  today: { today: { count: 128, until: '9999-12-31T00:00:00.000Z' } },
  'past-the-goal': { count: 61_240, online: 58_390, step: null },
  nobody: { count: 0, step: 1 },
  few: { count: 7, step: 10 },
};

// Invented, like all names in the demo.
const SIGNERS = [
  { name: 'ចាន់ សុភ័ក្ត្រ', country: 'US', day: '2026-11-02' },
  { name: 'Marie-Claire Sok de La Rochefoucauld', country: 'FR', day: '2026-11-02' },
  { name: 'Kim Dara', country: 'KR', day: '2026-11-01' },
];

const problem = (code: string, status: 404 | 422 | 503, errors?: object) =>
  Response.json(
    { type: `urn:samleng:problem:${code}`, title: code, status, errors },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const never = () => new Promise<Response>(() => {});

/** @param server The real server's origin. */
export function stateRoutes(server: string): Hono {
  const ask = async (path: string) => (await fetch(server + path)).json() as Promise<Record<string, unknown>>;

  return (
    new Hono()
      // The first element on the page fetches the Khmer typeface, in whichever state it is.
      .get('/:state/embed/:file', (context) =>
        context.redirect(`${server}/embed/${context.req.param('file')}`),
      )
      .use('/:state/*', async (context, next) => {
        const state = context.req.param('state');
        if (state === 'loading') return never();
        if (state === 'not-found') return problem('petition-not-found', 404);
        if (state === 'away') return problem('unavailable', 503);
        return next();
      })
      .get('/:state/v1/petitions/:petition/summary', async (context) => {
        const { state, petition } = context.req.param();
        const own = state === 'last-days' ? { closesAt: inDays(12) } : SUMMARIES[state];
        return context.json({ ...(await ask(`/v1/petitions/${petition}/summary`)), ...own });
      })
      .get('/:state/v1/petitions/:petition', async (context) => {
        const { state, petition } = context.req.param();
        const asked = await ask(`/v1/petitions/${petition}`);
        const { closesAt } = { closesAt: asked['closesAt'], ...SUMMARIES[state] };
        const opensAt = state === 'upcoming' ? '2027-01-07T08:00:00+07:00' : asked['opensAt'];
        const summary = { ...(asked['summary'] as object), ...SUMMARIES[state] };
        const confirmation = state === 'confirm' ? 'email' : asked['confirmation'];
        const everyField = forExtraFields(() => 'optional');
        const fields = state === 'every-field' ? everyField : asked['fields'];
        return context.json({
          ...asked,
          fields,
          opensAt,
          closesAt,
          confirmation,
          protection: 'none',
          summary,
        });
      })
      .get('/:state/v1/petitions/:petition/signatures', async (context) =>
        context.json({ signatures: SIGNERS }),
      )
      .get('/:state/v1/petitions/:petition/partners/:partner/summary', async (context) => {
        const { petition, partner } = context.req.param();
        return context.json(await ask(`/v1/petitions/${petition}/partners/${partner}/summary`));
      })
      .post('/:state/v1/petitions/:petition/signatures', async (context) => {
        const state = context.req.param('state');
        if (state === 'sending') return never();
        if (state === 'queued') return problem('unavailable', 503);
        if (state === 'refused')
          return problem('invalid-signature', 422, [{ field: 'email', code: 'invalid' }]);
        const { proof } = await context.req.json<{ proof?: string }>();
        if (state === 'event-ended' && proof)
          return problem('invalid-signature', 422, [{ field: 'proof', code: 'proof-expired' }]);
        return context.json({ next: state === 'confirm' ? 'confirm' : 'done' }, 202);
      })
      .get('/:state/v1/campaigns/:campaign/wall', async (context) => {
        if (context.req.param('state') === 'empty') return context.json({ donations: [] });
        const query = new URL(context.req.url).search;
        return context.json(await ask(`/v1/campaigns/${context.req.param('campaign')}/wall${query}`));
      })
  );
}
