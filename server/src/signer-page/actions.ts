import type { Context } from 'hono';
import { knownConsents } from '@samleng/locales/consents';
import { isPageValue, makePageValue } from '../domain/secrets/page-value.ts';
import { canWithdraw, isManageable } from '../domain/signature/confirm.ts';
import type { Form } from '../html/form.ts';
import { setThanksHeaders } from '../html/headers.ts';
import type { Html } from '../html/shell.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { contextOf, type SignerPageDeps, unknown } from './context.ts';
import { hasBoxes } from './views/manage-view.ts';
import type { Filling, SignerAction, SignerContext } from './views/parts.ts';
import {
  changeChoices,
  clearOther,
  type ChosenInForm,
  confirmSignature,
  disownSignature,
  findSigner,
  withdrawSignature,
} from './signer.ts';
import { clearable } from './stored-signature.ts';
import { surePage, sureToClearPage } from './views/sure-view.ts';
import { thanksPage } from './views/thanks-page.ts';
import { signerPage, withdrawnPage } from './views/view.ts';

type Handler = (
  c: Context<Env>,
  deps: SignerPageDeps,
  sent: { context: SignerContext; form: Form },
) => Response | Promise<Response>;

/** What the buttons of the page do. */
export const ACTIONS: Record<SignerAction, Handler> = {
  confirm: async (c, deps, { context, form }) => {
    const { found } = context;
    const chosen = chosenIn(form);
    if (chosen === undefined && found.standing === 'waiting' && hasBoxes(found))
      return asItIsNow(c, deps, context, { changed: true });
    const standing = await confirmSignature(deps, found, { seen: form['seen'], chosen });
    if (standing === undefined) return unknown(c, deps, context.language);
    if (standing === 'changed' || standing === 'full')
      return asItIsNow(c, deps, context, { [standing]: true });
    if (!isManageable(standing))
      return c.html(signerPage({ ...context, found: { ...found, standing } }), 409);
    setThanksHeaders(c);
    return afterwards(c, deps, context, thanksPage);
  },

  change: async (c, deps, { context, form }) => {
    const chosen = chosenIn(form);
    if (chosen === undefined) return problem(c, 'malformed');
    const changed = await changeChoices(deps, context.found, { seen: form['seen'], chosen });
    if (changed === 'unknown') return unknown(c, deps, context.language);
    if (changed === 'changed') return asItIsNow(c, deps, context, { changed: true });
    if (changed === 'saved') return afterwards(c, deps, context, (now) => signerPage(now, { saved: true }));
    const { email: otherEmail, showName, showComment } = chosen;
    return c.html(signerPage(context, { otherEmail, showName, showComment }), 422);
  },

  // A mail scanner may press it: only the second page's form can, and then an hour is left to confirm all the same.
  'not-me': async (c, deps, sent) => {
    const { context, form } = sent;
    const { found } = context;
    // After confirming it is a withdrawal.
    if (isManageable(found.standing)) return ACTIONS.withdraw(c, deps, { ...sent, form: {} });
    if (found.standing !== 'waiting') return c.html(signerPage(context), 409);
    const about: About = { purpose: 'not-me', subject: found.link.linkHash };
    if (!isPageValue(deps.pepper, about, form['sure'], deps.now()))
      return sureAnswer(c, deps, context, about);
    await disownSignature(deps, found);
    return afterwards(c, deps, context, signerPage);
  },

  withdraw: async (c, deps, { context, form }) => {
    const { found } = context;
    if (!canWithdraw(found.standing)) return c.html(signerPage(context), 409);
    const about: About = { purpose: 'withdraw', subject: found.link.linkHash };
    if (!isPageValue(deps.pepper, about, form['sure'], deps.now()))
      return sureAnswer(c, deps, context, about);
    const withdrawn = await withdrawSignature(deps, found, form['seen']);
    if (withdrawn === undefined) return unknown(c, deps, context.language);
    if (withdrawn === 'changed') return asItIsNow(c, deps, context, { changed: true });
    return c.html(withdrawnPage(context));
  },

  // At once: the hour is for what a scanner may press at the link of a signature itself.
  clear: async (c, deps, { context, form }) => {
    const { found, household } = context;
    const other = household.find(({ id }) => id === form['other']);
    const done = () => afterwards(c, deps, context, (now) => signerPage(now, { cleared: true }));
    if (other === undefined) return done();
    const about = { purpose: 'clear', subject: `${found.link.linkHash} ${other.id} ${clearable(other)}` };
    if (!isPageValue(deps.pepper, about, form['sure'], deps.now())) {
      return c.html(sureToClearPage(context, other, makePageValue(deps.pepper, about, deps.now())));
    }
    const cleared = await clearOther(deps, found, other);
    if (cleared !== 'cleared') return asItIsNow(c, deps, context, { changed: true });
    return done();
  },
};

type About = { purpose: 'not-me' | 'withdraw'; subject: string };

/** Asks once more. A value that is an hour old is asked for again too. */
function sureAnswer(c: Context<Env>, { pepper, now }: SignerPageDeps, context: SignerContext, about: About) {
  return c.html(surePage(context, about.purpose, makePageValue(pepper, about, now())));
}

export function isAction(action: string): action is SignerAction {
  return Object.hasOwn(ACTIONS, action);
}

/** The page anew, when a form does not carry what is stored now: nothing was done. */
function asItIsNow(c: Context<Env>, deps: SignerPageDeps, context: SignerContext, filling: Filling) {
  return afterwards(c, deps, context, (now) => signerPage(now, filling), 409);
}

/** A page of what is stored by now. */
async function afterwards(
  c: Context<Env>,
  deps: SignerPageDeps,
  { found, language }: SignerContext,
  view: (context: SignerContext) => Html,
  status: 200 | 409 = 200,
): Promise<Response> {
  const now = await findSigner(deps, found.token);
  const context = now && (await contextOf(c, deps, now, language));
  return context === undefined ? unknown(c, deps, language) : c.html(view(context), status);
}

/** @returns undefined without a known version of the words: a consent is only valid for words that were shown. */
function chosenIn(form: Form): ChosenInForm | undefined {
  const consentsVersion = knownConsents(form['consentsVersion']);
  if (consentsVersion === null) return undefined;
  const { email = '' } = form;
  const isTicked = (box: string) => form[box] === 'on';
  return {
    showName: isTicked('showName'),
    showComment: isTicked('showComment'),
    news: isTicked('news'),
    email,
    consentsVersion,
  };
}
