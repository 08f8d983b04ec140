import type { Petition } from '@samleng/contract';
import { voiceOfDay } from '@samleng/contract/voices';
import { html, nothing } from 'lit';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';

/** Why somebody signed. */
export function voice({ voices }: Petition, language: InterfaceLanguage) {
  // Older servers send none.
  const chosen = voiceOfDay(voices ?? [], Date.now());
  if (!chosen) return nothing;
  const text = localized(chosen.text, language);
  const by = chosen.by && localized(chosen.by, language);
  return html`<figure part="voice">
    <blockquote lang=${text.language}>${text.text}</blockquote>
    ${by ? html`<figcaption class="soft" lang=${by.language}>${by.text}</figcaption>` : nothing}
  </figure>`;
}
