import { CATALOGUE } from '@samleng/locales/catalogue';
import { html } from 'hono/html';
import { type Html } from '../../html/shell.ts';
import { shareBox } from '../../html/share-links.ts';
import { oneOf, thanks } from '../../html/thanks.ts';
import { page, petitionLink, privacyLink } from './page.ts';
import type { SignerContext } from './parts.ts';

/**
 * The page right after confirming, at the petition's own address. It holds neither the signer's data nor the link of
 * the email, so that nothing of it can be handed on by mistake.
 */
export function thanksPage(context: SignerContext): Html {
  const { keepEmail } = CATALOGUE[context.language].signerPage;
  return page(
    context,
    html`${thanksView(context)} ${shareView(context)}
      <section class="rest">
        <p>${keepEmail}</p>
        ${petitionLink(context)} ${privacyLink(context)}
      </section>
      <script src="/p/share.js"></script>`,
    'shared',
  );
}

/** Thanks, and what became of the signature. */
export function thanksView({ found, language, summary }: SignerContext): Html {
  const { held, counted } = CATALOGUE[language].signerPage;
  const { petition } = found;
  const { title } = petition;
  return found.standing === 'held'
    ? thanks('h2', { language, heading: held.heading, title, outcome: html`<p>${held.text}</p>` })
    : thanks('h2', {
        language,
        heading: counted.heading,
        title,
        outcome: oneOf(summary, language),
      });
}

/** How to share the petition, as long as others can sign it. */
export function shareView({ found, language, publicUrl, summary }: SignerContext): Html | '' {
  if (summary.status === 'closed') return '';
  const { share: words } = CATALOGUE[language].signerPage;
  const { petition, signature } = found;
  const counts = found.standing === 'counted';
  return shareBox({ petition, partner: signature.partner, publicUrl, language, words, counts });
}
