import type { Petition } from '@samleng/contract';
import { html, nothing } from 'lit';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';

const DAY_MS = 86_400_000;

/** Why somebody signed: one voice a day, so that nothing is stored, and nothing moves. */
export function voice({ voices }: Petition, language: InterfaceLanguage) {
  // Older servers send none.
  const chosen = voices?.[Math.floor(Date.now() / DAY_MS) % voices.length];
  if (!chosen) return nothing;
  const text = localized(chosen.text, language);
  const by = chosen.by && localized(chosen.by, language);
  return html`<figure part="voice">
    <blockquote lang=${text.language}>${text.text}</blockquote>
    ${by ? html`<figcaption class="soft" lang=${by.language}>${by.text}</figcaption>` : nothing}
  </figure>`;
}
