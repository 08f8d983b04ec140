import { OWN_NAMES } from '@samleng/locales/languages';
import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { day } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import type { SignerComment } from './types.ts';

type Shown = {
  comment: SignerComment;
  countryOf: (code: string) => string;
  isChosen: boolean;
  /** Among others, which may not be shown. */
  isMixed: boolean;
  /** Missing for who may not choose. */
  choose: (() => void) | undefined;
};

/** A comment, and whether it may be shown. */
export function commentCard({ comment, countryOf, isChosen, isMixed, choose }: Shown): TemplateResult {
  const { comments } = words();
  const { text, name, country, day: signed, language, agreed } = comment;
  return html`<article class="comment">
    <p class="text" lang=${language}>${text}</p>
    <footer>
      <p class="facts soft small">
        <strong>${name}</strong>
        <span>${countryOf(country)}</span>
        <span>${day(signed)}</span>
        <span>${comments.written(nameOf(language))}</span>
      </p>
      <p class="marks">
        ${
          isMixed || !agreed
            ? html`<span class="mark ${agreed ? 'agreed' : ''}">${markOf(comment)}</span>`
            : nothing
        }
        ${
          isChosen
            ? html`<span class="mark chosen"><wa-icon name="check"></wa-icon>${comments.marks.chosen}</span>`
            : nothing
        }
        ${
          agreed && !isChosen && choose
            ? html`<wa-button appearance="outlined" size="s" @click=${choose}>
                ${comments.choose}<span class="unseen">: ${name}</span>
              </wa-button>`
            : nothing
        }
      </p>
    </footer>
  </article>`;
}

const nameOf = (language: string): string => (OWN_NAMES as Record<string, string>)[language] ?? language;

function markOf({ agreed, state }: SignerComment): string {
  const { marks } = words().comments;
  if (agreed) return marks.agreed;
  return state === 'validated' ? marks.notAgreed : marks[state];
}
