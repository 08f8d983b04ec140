import type { Context } from 'hono';
import { knownConsents } from '@samleng/locales/consents';
import { isPageValue, makePageValue } from '../domain/secrets/page-value.ts';
import { canWithdraw, isManageable } from '../domain/signature/confirm.ts';
import type { Form } from '../html/form.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { contextOf, type SignerPageDeps, unknown } from './context.ts';
import { hasBoxes } from './views/manage-view.ts';
import { type Filling, type SignerAction, type SignerContext, signerHref } from './views/parts.ts';
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
      return asItIsNow(c, deps, { changed: true });
    const standing = await confirmSignature(deps, found, { seen: form['seen'], chosen });
    if (standing === undefined) return unknown(c, deps);
    if (standing === 'changed' || standing === 'full') return asItIsNow(c, deps, { [standing]: true });
    if (isManageable(standing)) return c.redirect(signerHref(context, context.language), 303);
    return c.html(signerPage({ ...context, found: { ...found, standing } }), 409);
  },

  change: async (c, deps, { context, form }) => {
    const chosen = chosenIn(form);
    if (chosen === undefined) return problem(c, 'malformed');
    const changed = await changeChoices(deps, context.found, { seen: form['seen'], chosen });
    if (changed === 'unknown') return unknown(c, deps);
    if (changed === 'changed') return asItIsNow(c, deps, { changed: true });
    if (changed === 'saved') return c.redirect(`${signerHref(context, context.language)}&saved=1`, 303);
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
    return c.redirect(signerHref(context, context.language), 303);
  },

  withdraw: async (c, deps, { context, form }) => {
    const { found } = context;
    if (!canWithdraw(found.standing)) return c.html(signerPage(context), 409);
    const about: About = { purpose: 'withdraw', subject: found.link.linkHash };
    if (!isPageValue(deps.pepper, about, form['sure'], deps.now()))
      return sureAnswer(c, deps, context, about);
    const withdrawn = await withdrawSignature(deps, found, form['seen']);
    if (withdrawn === undefined) return unknown(c, deps);
    if (withdrawn === 'changed') return asItIsNow(c, deps, { changed: true });
    return c.html(withdrawnPage(context));
  },

  // At once: the hour is for what a scanner may press at the link of a signature itself.
  clear: async (c, deps, { context, form }) => {
    const { found, household } = context;
    const other = household.find(({ id }) => id === form['other']);
    const done = `${signerHref(context, context.language)}&cleared=1`;
    if (other === undefined) return c.redirect(done, 303);
    const about = { purpose: 'clear', subject: `${found.link.linkHash} ${other.id} ${clearable(other)}` };
    if (!isPageValue(deps.pepper, about, form['sure'], deps.now())) {
      return c.html(sureToClearPage(context, other, makePageValue(deps.pepper, about, deps.now())));
    }
    const cleared = await clearOther(deps, found, other);
    if (cleared !== 'cleared') return asItIsNow(c, deps, { changed: true });
    return c.redirect(done, 303);
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
async function asItIsNow(c: Context<Env>, deps: SignerPageDeps, filling: Filling): Promise<Response> {
  const found = await findSigner(deps, c.req.param('token') ?? '');
  const context = found && (await contextOf(c, deps, found));
  return context === undefined ? unknown(c, deps) : c.html(signerPage(context, filling), 409);
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
