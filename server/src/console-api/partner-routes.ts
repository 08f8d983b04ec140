import { Instant, Slug } from '@samleng/contract';
import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import * as z from 'zod';
import { json, problems } from '../http/openapi/documentation.ts';
import {
  ACTION_HOURS_DEFAULT,
  ACTION_HOURS_MAX,
  announceFor,
  EXPECTED_MAX,
  withdrawFor,
} from '../protection/allowance/partner-action.ts';
import {
  endPartnerLinks,
  EVENT_HOURS_DEFAULT,
  EVENT_HOURS_MAX,
  makeEventLink,
} from '../protection/event/make-event-link.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';
import { may, signedIn } from './guard.ts';
import { jsonBody } from './json-body.ts';
import { invalidInput, refuse } from './refuse.ts';

const hours = (most: number, fallback: number) => z.int().min(1).max(most).default(fallback);
const place = { petition: Slug, partner: Slug };
const instants = { startsAt: z.iso.datetime(), endsAt: z.iso.datetime() };

const Event = z.strictObject({ hours: hours(EVENT_HOURS_MAX, EVENT_HOURS_DEFAULT) });
const EventLink = z.object({ ...place, ...instants, url: z.url() }).meta({ id: 'EventLink' });
const Ended = z.object({ ...place, ended: z.int() }).meta({ id: 'EndedEventLinks' });

const Announcement = z.strictObject({
  at: Instant.optional().meta({ description: 'When it begins; now when it is missing' }),
  hours: hours(ACTION_HOURS_MAX, ACTION_HOURS_DEFAULT),
  expected: z.int().min(1).max(EXPECTED_MAX).meta({ description: 'How many signatures will come' }),
});
const Announced = z.object({ ...place, ...instants, expected: z.int() }).meta({ id: 'Announced' });
const Withdrawn = z.object({ ...place, withdrawn: z.int() }).meta({ id: 'WithdrawnAnnouncements' });

const body = (schema: z.ZodType) => ({
  requestBody: { required: true, content: { 'application/json': { schema: resolver(schema) } } },
});
const WRITING = { tags: ['console'], security: [{ token: ['campaigns:write'] }] };
const REFUSED = [
  'not-signed-in',
  'foreign-origin',
  'not-allowed',
  'second-factor-needed',
  'petition-not-found',
  'partner-not-found',
] as const;
const REFUSED_BODY = ['malformed', 'too-large', 'wrong-content-type', 'invalid-input'] as const;

const LINKS = '/console/api/petitions/:petition/partners/:partner/event-links';
const ANNOUNCEMENTS = '/console/api/petitions/:petition/partners/:partner/announcements';

/** Collecting in person, and actions that are announced beforehand, as `samleng event` and `samleng announce`. */
export function partnerRoutes(deps: ConsoleDeps) {
  const { db, now, publicUrl } = deps;
  return new Hono<ConsoleEnv>()
    .use(LINKS, signedIn(deps), may('campaigns:write'))
    .use(ANNOUNCEMENTS, signedIn(deps), may('campaigns:write'))
    .post(
      LINKS,
      describeRoute({
        ...WRITING,
        ...body(Event),
        operationId: 'makeEventLink',
        summary: 'Make a link under which many people sign on one device, for some hours',
        responses: {
          201: json('The link: it is told once', EventLink),
          ...problems(...REFUSED, ...REFUSED_BODY),
        },
      }),
      jsonBody(Event),
      async (c) => {
        const asked = { ...c.req.valid('json'), publicUrl };
        const who = { by: c.get('identity').actor, now: now() };
        const made = await makeEventLink(db, c.req.param(), asked, who);
        return made.ok ? c.json(made.link, 201) : refuse(c, made.because);
      },
    )
    .delete(
      LINKS,
      describeRoute({
        ...WRITING,
        operationId: 'endEventLinks',
        summary: 'End all event links of a partner now',
        responses: { 200: json('How many have ended', Ended), ...problems(...REFUSED) },
      }),
      async (c) => {
        const who = { by: c.get('identity').actor, now: now() };
        const done = await endPartnerLinks(db, c.req.param(), who);
        return done.ok ? c.json({ ...c.req.param(), ended: done.ended }, 200) : refuse(c, done.because);
      },
    )
    .post(
      ANNOUNCEMENTS,
      describeRoute({
        ...WRITING,
        ...body(Announcement),
        operationId: 'announceAction',
        summary: 'Say beforehand that many signatures will come through a partner, so that they are not held',
        responses: {
          201: json('What is announced', Announced),
          ...problems(...REFUSED, ...REFUSED_BODY),
        },
      }),
      jsonBody(Announcement),
      async (c) => {
        const { at, ...asked } = c.req.valid('json');
        const begins = at === undefined ? undefined : new Date(at);
        const who = { by: c.get('identity').actor, now: now() };
        const done = await announceFor(db, c.req.param(), { ...asked, at: begins }, who);
        if (done.ok) return c.json(done.action, 201);
        if (done.because !== 'over') return refuse(c, done.because);
        return invalidInput(c, [{ field: 'at', message: 'is over already' }]);
      },
    )
    .delete(
      ANNOUNCEMENTS,
      describeRoute({
        ...WRITING,
        operationId: 'withdrawAnnouncements',
        summary: "Take back all of a partner's announcements",
        responses: { 200: json('How many were taken back', Withdrawn), ...problems(...REFUSED) },
      }),
      async (c) => {
        const who = { by: c.get('identity').actor, now: now() };
        const done = await withdrawFor(db, c.req.param(), who);
        return done.ok
          ? c.json({ ...c.req.param(), withdrawn: done.withdrawn }, 200)
          : refuse(c, done.because);
      },
    );
}
