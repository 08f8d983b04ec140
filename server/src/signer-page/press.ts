import type { Context } from 'hono';
import type { Form } from '../html/form.ts';
import { setSecretPageHeaders } from '../html/headers.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { recordPress } from '../mail/mailbox/presses.ts';
import { ACTIONS, isAction } from './actions.ts';
import { contextOf, type SignerPageDeps, unknown } from './context.ts';
import { findSigner, type Found } from './signer.ts';

/**
 * Takes the forms of the signer's page at the petition's own address, as the body of a POST that is answered with the
 * page itself. So the browser stands on an address that can be shared after any press: neither a redirect with
 * something in its query nor a cookie is needed, and it is the same without JavaScript.
 */
export function signerForms(deps: SignerPageDeps) {
  return async (c: Context<Env>, form: Form): Promise<Response> => {
    setSecretPageHeaders(c);
    const found = await findSigner(deps, form['token'] ?? '');
    if (found === undefined || found.petition.petition !== c.req.param('petition'))
      return unknown(c, deps, form['language']);
    return press(c, deps, found, form);
  };
}

/** Does what the button of a form says. */
export async function press(
  c: Context<Env>,
  deps: SignerPageDeps,
  found: Found,
  form: Form,
): Promise<Response> {
  const action = form['action'] ?? '';
  if (!isAction(action)) return problem(c, 'malformed');
  const context = await contextOf(c, deps, found, form['language']);
  if (context === undefined) return unknown(c, deps, form['language']);
  // Before the action: erasing unlinks the emails, which know the mailbox.
  await recordPress(deps.db, found.link.linkHash, deps.now());
  return ACTIONS[action](c, deps, { context, form });
}
