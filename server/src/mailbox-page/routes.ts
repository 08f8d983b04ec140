import { SignRequest } from '@samleng/contract';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Db } from '../database/db.ts';
import { mailboxOfToken } from '../domain/secrets/mailbox-token.ts';
import { isPageValue, makePageValue } from '../domain/secrets/page-value.ts';
import { addressKeysOf } from '../domain/mailbox/mailbox-keys.ts';
import { type Form, readForm } from '../html/form.ts';
import { setSecretPageHeaders } from '../html/headers.ts';
import { pageLanguage } from '../html/page-language.ts';
import type { Env } from '../http/env.ts';
import { media, problems } from '../http/openapi/documentation.ts';
import { problem } from '../http/problem.ts';
import type { MailWorker } from '../mail/mail-worker.ts';
import { recordPressOf } from '../mail/mailbox/presses.ts';
import { allowMailbox, isAddressKnown, isStopped, stopMailbox } from '../mail/mailbox/stopped.ts';
import {
  doneMailboxPage,
  type MailboxAction,
  type MailboxContext,
  mailboxPage,
  sureMailboxPage,
  unknownMailboxPage,
} from './view.ts';

const PAGE = media('The page', 'text/html');
const UNKNOWN = media('This server has not made the link', 'text/html');

type MailboxPageDeps = {
  db: Db;
  pepper: Uint8Array;
  now: () => Date;
  mailWorker: Pick<MailWorker, 'wake'>;
};

/** A pressed button, with what its form held. */
type Pressed = { context: MailboxContext; mailbox: string; action: MailboxAction; form: Form };

/** The page where the owner of a mailbox stops all emails to it, and allows them again. Opening it changes nothing. */
export function mailboxPageRoutes(deps: MailboxPageDeps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/mailbox/:token',
    describeRoute({
      operationId: 'getMailboxPage',
      tags: ['pages'],
      summary: 'The page of a mailbox that gets emails',
      responses: { 200: PAGE, 404: UNKNOWN, ...problems() },
    }),
    async (c) => {
      setSecretPageHeaders(c);
      const mailbox = mailboxOfToken(deps.pepper, c.req.param('token'));
      if (mailbox === undefined) return unknown(c);
      const action = (await isStopped(deps.db, [mailbox])) ? 'allow' : 'stop';
      return c.html(mailboxPage(contextOf(c), action));
    },
  );

  routes.post(
    '/mailbox/:token',
    describeRoute({
      operationId: 'postMailboxPage',
      tags: ['pages'],
      summary: 'Stop all emails to a mailbox, or allow them again; asks once more',
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
      },
      responses: {
        200: PAGE,
        404: UNKNOWN,
        422: media('The link was not sent to this address', 'text/html'),
        ...problems('malformed', 'too-large', 'wrong-content-type'),
      },
    }),
    async (c) => {
      setSecretPageHeaders(c);
      const body = await readForm(c);
      const mailbox = mailboxOfToken(deps.pepper, c.req.param('token'));
      if (mailbox === undefined) return unknown(c);
      if (!body.ok) return problem(c, body.problem);
      const { form } = body;
      const { action } = form;
      if (action !== 'stop' && action !== 'allow') return problem(c, 'malformed');
      return press(c, deps, { context: contextOf(c), mailbox, action, form });
    },
  );

  return routes;
}

async function press(c: Context<Env>, deps: MailboxPageDeps, pressed: Pressed): Promise<Response> {
  const { context, mailbox, action, form } = pressed;
  if (!isPageValue(deps.pepper, purposeOf(pressed), form['sure'], deps.now()))
    return askAgain(c, deps, pressed);
  if (action === 'stop') return stop(c, deps, pressed);
  await allowMailbox(deps.db, mailbox);
  await recordPressOf(deps.db, mailbox, deps.now());
  return c.html(doneMailboxPage(context, 'allow'));
}

async function stop(c: Context<Env>, deps: MailboxPageDeps, pressed: Pressed): Promise<Response> {
  const { context, mailbox, form } = pressed;
  const typed = form['email']?.trim() ?? '';
  const address = typed === '' ? undefined : typed;
  if (address !== undefined && !isOwn(deps.pepper, address, mailbox))
    return askAgain(c, deps, pressed, address);
  const { language } = context;
  const last = await stopMailbox(deps.db, { addressKey: mailbox, address, language }, deps.now());
  deps.mailWorker.wake();
  return c.html(doneMailboxPage(context, last === 'last' ? 'stop' : 'silent'));
}

function isOwn(pepper: Uint8Array, address: string, mailbox: string): boolean {
  const typed = SignRequest.shape.email.safeParse(address);
  return typed.success && addressKeysOf(pepper, address).includes(mailbox);
}

async function askAgain(
  c: Context<Env>,
  { db, pepper, now }: MailboxPageDeps,
  pressed: Pressed,
  otherEmail?: string,
): Promise<Response> {
  const { context, mailbox, action } = pressed;
  const value = makePageValue(pepper, purposeOf(pressed), now());
  const isKnown = await isAddressKnown(db, mailbox);
  const page = sureMailboxPage(context, { action, value, isAddressKnown: isKnown, otherEmail });
  return c.html(page, otherEmail === undefined ? 200 : 422);
}

const purposeOf = ({ action, mailbox }: Pressed) => ({ purpose: `mailbox-${action}`, subject: mailbox });

function contextOf(c: Context): MailboxContext {
  return { token: c.req.param('token') ?? '', language: pageLanguage(c, c.req.query('lang')) };
}

function unknown(c: Context): Response | Promise<Response> {
  return c.html(unknownMailboxPage(pageLanguage(c, c.req.query('lang'))), 404);
}
