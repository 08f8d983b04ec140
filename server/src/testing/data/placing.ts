import type { Placement } from '@samleng/contract';
import type { Db } from '../../database/db.ts';
import type { testApp } from '../servers/test-app.ts';

type TestApp = ReturnType<typeof testApp>;

const FORM = { element: 'petition-form', petition: 'clean-river' } as const;

/** A body with a form of `clean-river`, as the tag sends it. */
export function placement(changed: Partial<Placement> = {}): Placement {
  return { path: '/', version: '1.2.3', tags: [FORM], ...changed };
}

/** Tells of a page as a browser there does; an origin that is undefined is not sent. */
export function tell({ app }: TestApp, page: string | undefined, body: Partial<Placement> = {}) {
  const url = page === undefined ? undefined : new URL(page);
  return app.request('/v1/placements', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(url && { Origin: url.origin }) },
    body: JSON.stringify(placement({ ...(url && { path: url.pathname }), ...body })),
  });
}

/** Everything stored of placements. */
export async function placements(db: Db) {
  const all = (table: 'placement_pages' | 'placement_days' | 'placement_notes') =>
    db.selectFrom(table).selectAll().orderBy('page').execute();
  return {
    pages: (await all('placement_pages')) as { page: string; petition: string; last_day: string }[],
    days: (await all('placement_days')) as { page: string; day: string; element: string; views: number }[],
    notes: (await all('placement_notes')) as { page: string; petition: string; note: string; value: string }[],
  };
}
