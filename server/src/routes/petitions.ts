import { PartnerSummary, Petition, Slug, Summary } from '@samleng/contract';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { currentTally } from '../current-summary.ts';
import { summarize, summarizePartner } from '../domain/summary.ts';
import type { Db } from '../store/open.ts';
import { findPetition, partnerExists, type StoredPetition } from '../store/petitions.ts';
import { cacheableJson, LIVELY } from './answer.ts';
import type { Deps, Env } from './deps.ts';
import { json, NOT_MODIFIED, problems } from './documentation.ts';
import { problem } from './problem.ts';

/** A petition and how many have signed it. */
export function petitionRoutes({ db, now }: Deps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/v1/petitions/:petition',
    describeRoute({
      summary: 'A petition, as a page shows it',
      responses: { 200: json('The petition', Petition), ...NOT_MODIFIED, ...problems('petition-not-found') },
    }),
    async (c) => {
      const petition = await petitionNamed(db, c.req.param('petition'));
      if (petition === undefined) return problem(c, 'petition-not-found');
      const tally = await currentTally(db, petition);
      const shown = { ...asShown(petition), summary: summarize(petition, tally, now()) };
      return cacheableJson(c, shown satisfies Petition, LIVELY);
    },
  );

  routes.get(
    '/v1/petitions/:petition/summary',
    describeRoute({
      summary: 'How many have signed',
      responses: { 200: json('The count', Summary), ...NOT_MODIFIED, ...problems('petition-not-found') },
    }),
    async (c) => {
      const petition = await petitionNamed(db, c.req.param('petition'));
      if (petition === undefined) return problem(c, 'petition-not-found');
      const tally = await currentTally(db, petition);
      return cacheableJson(c, summarize(petition, tally, now()), LIVELY);
    },
  );

  routes.get(
    '/v1/petitions/:petition/partners/:partner/summary',
    describeRoute({
      summary: 'How many have signed with one partner',
      responses: {
        200: json("The partner's count", PartnerSummary),
        ...NOT_MODIFIED,
        ...problems('petition-not-found', 'partner-not-found'),
      },
    }),
    async (c) => {
      const petition = await petitionNamed(db, c.req.param('petition'));
      if (petition === undefined) return problem(c, 'petition-not-found');
      const partner = c.req.param('partner');
      const isKnown = isSlug(partner) && (await partnerExists(db, petition.campaign, partner));
      if (!isKnown) return problem(c, 'partner-not-found');
      const tally = await currentTally(db, petition, partner);
      return cacheableJson(c, summarizePartner(petition, partner, tally, now()), LIVELY);
    },
  );

  return routes;
}

/** The petition that a URL names. Only a name that can be one reaches the database. */
export async function petitionNamed(db: Db, name: string): Promise<StoredPetition | undefined> {
  return isSlug(name) ? findPetition(db, name) : undefined;
}

export function isSlug(name: string): boolean {
  return Slug.safeParse(name).success;
}

function asShown(petition: StoredPetition): Omit<Petition, 'summary'> {
  const {
    campaignTitle: _title,
    organiser: _organiser,
    paused: _paused,
    timeZone: _timeZone,
    deliveredOn: _deliveredOn,
    retentionDays: _retentionDays,
    updatedAt: _updatedAt,
    ...shown
  } = petition;
  return shown;
}
