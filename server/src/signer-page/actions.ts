import type { Context } from 'hono';
import { knownConsents } from '@samleng/locales/consents';
import { isManageable } from '../domain/signature/confirm.ts';
import type { Form } from '../html/form.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { contextOf, type SignerPageDeps, unknown } from './context.ts';
import { hasBoxes } from './manage-view.ts';
import { type Filling, type SignerAction, type SignerContext, signerHref } from './parts.ts';
import {
  changeChoices,
  type ChosenInForm,
  confirmSignature,
  findSigner,
  withdrawSignature,
} from './signer.ts';
import { erasedPage, signerPage, sureToWithdrawPage } from './view.ts';

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
    if (standing === undefined || standing === 'removed') return unknown(c);
    if (standing === 'changed') return asItIsNow(c, deps, { changed: true });
    if (isManageable(standing)) return c.redirect(signerHref(context, context.language), 303);
    return c.html(signerPage({ ...context, found: { ...found, standing } }), 409);
  },

  change: async (c, deps, { context, form }) => {
    const chosen = chosenIn(form);
    if (chosen === undefined) return problem(c, 'malformed');
    const changed = await changeChoices(deps, context.found, { seen: form['seen'], chosen });
    if (changed === 'unknown') return unknown(c);
    if (changed === 'changed') return asItIsNow(c, deps, { changed: true });
    if (changed === 'saved') return c.redirect(`${signerHref(context, context.language)}&saved=1`, 303);
    const { email: otherEmail, showName } = chosen;
    return c.html(signerPage(context, { otherEmail, showName }), 422);
  },

  // After confirming it is a withdrawal, which asks once more.
  'not-me': async (c, deps, sent) => {
    if (isManageable(sent.context.found.standing)) return ACTIONS.withdraw(c, deps, { ...sent, form: {} });
    await withdrawSignature(deps, sent.context.found);
    return c.html(erasedPage(sent.context, 'not-me'));
  },

  withdraw: async (c, deps, { context, form }) => {
    if (form['sure'] !== 'yes') return c.html(sureToWithdrawPage(context));
    await withdrawSignature(deps, context.found);
    return c.html(erasedPage(context, 'withdrawn'));
  },
};

export function isAction(action: string): action is SignerAction {
  return Object.hasOwn(ACTIONS, action);
}

/** The page anew, when a form does not carry what is stored now: nothing was done. */
async function asItIsNow(c: Context<Env>, deps: SignerPageDeps, filling: Filling): Promise<Response> {
  const found = await findSigner(deps, c.req.param('token') ?? '');
  const context = found && (await contextOf(c, deps, found));
  return context === undefined ? unknown(c) : c.html(signerPage(context, filling), 409);
}

/** @returns undefined without a known version of the words: a consent is only valid for words that were shown. */
function chosenIn(form: Form): ChosenInForm | undefined {
  const consentsVersion = knownConsents(form['consentsVersion']);
  if (consentsVersion === null) return undefined;
  const { email = '' } = form;
  return { showName: form['showName'] === 'on', news: form['news'] === 'on', email, consentsVersion };
}
