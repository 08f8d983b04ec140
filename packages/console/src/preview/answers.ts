import type { Petition } from '@samleng/contract';

type Shown = {
  petition: Petition;
  /** The answer of the campaign's wall, where the page has one. */
  wall?: unknown;
};

/** What the elements ask their server, answered with what the frame was given. Nothing leaves the page. */
export function answerTo(path: string, method: string, { petition, wall }: Shown): Response {
  if (method === 'POST') {
    const next = petition.confirmation === 'email' ? 'confirm' : 'done';
    return json({ next }, 202);
  }
  if (path.endsWith('/wall')) return json(wall ?? { donations: [] });
  if (path.endsWith('/summary')) return json(shownSummary(petition));
  if (path.endsWith('/signatures')) return json({ signatures: [] });
  if (/\/v1\/petitions\/[^/]+$/.test(path)) return json(shown(petition));
  return json({ type: 'urn:samleng:problem:not-found', title: '', status: 404 }, 404);
}

/** As it will be once it is open, and without proof of work, which would ask for a challenge. */
function shown(petition: Petition): Petition {
  return { ...petition, protection: 'none', summary: shownSummary(petition) };
}

function shownSummary({ summary }: Petition): Petition['summary'] {
  const status = summary.status === 'closed' ? 'closed' : 'open';
  return { ...summary, status };
}

function json(body: unknown, status = 200): Response {
  const headers = { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' };
  return new Response(JSON.stringify(body), { status, headers });
}
