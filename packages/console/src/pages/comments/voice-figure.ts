import type { LocalizedText } from '@samleng/contract';
import { localized } from '@samleng/locales/fallback';
import { css, html, nothing, type TemplateResult } from 'lit';
import { language } from '../../words/words.ts';

type Shown = { text: LocalizedText; by?: LocalizedText | undefined };

/** Words of a signer or donor, as a petition shows them. Styled by `voiceStyles`. */
export function voiceFigure({ text, by }: Shown): TemplateResult {
  const said = localized(text, language());
  const name = by && localized(by, language());
  return html`<figure class="voice">
    <blockquote lang=${said.language}>${said.text}</blockquote>
    ${name ? html`<figcaption class="soft" lang=${name.language}>${name.text}</figcaption>` : nothing}
  </figure>`;
}

export const voiceStyles = css`
  .voice {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--lotus);
    overflow-wrap: anywhere;
  }
  .voice blockquote {
    margin: 0;
  }
  .voice blockquote::before {
    content: open-quote;
  }
  .voice blockquote::after {
    content: close-quote;
  }
  .voice :lang(km) {
    line-height: 1.85;
  }
`;
