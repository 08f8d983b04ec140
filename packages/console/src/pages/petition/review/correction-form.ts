import { OWN_NAMES } from '@samleng/locales/languages';
import { html, nothing, type TemplateResult } from 'lit';
import { href } from '../../../router/location.ts';
import { words } from '../../../words/words.ts';
import type { Editing, Language } from '../model/editing.ts';
import { count } from '../../../words/shown.ts';

type Shown = {
  editing: Editing;
  isMissing: boolean;
  change: (language: Language, text: string) => void;
};

/** Why words change that people have signed, in the languages of the petition. */
export function correctionForm({ editing, isMissing, change }: Shown): TemplateResult {
  const { correction } = words().petitionReview;
  const { entry, summary } = editing.edited;
  return html`<div class="correction stack">
    <p>${correction.text(count(summary.count))}</p>
    <p class="soft small" id="reason-hint">${correction.reasonHint}</p>
    ${isMissing ? html`<p class="wrong" id="reason-wrong">${correction.reasonMissing}</p>` : nothing}
    ${editing.languages.map((language) => {
      const id = `reason-${language}`;
      return html`<div class="field">
        <label for=${id}>
          ${correction.reason} <span class="soft" lang=${language}>${OWN_NAMES[language]}</span>
        </label>
        <textarea
          id=${id}
          rows="2"
          lang=${language}
          aria-describedby="reason-hint ${isMissing ? 'reason-wrong' : ''}"
          aria-invalid=${isMissing ? 'true' : 'false'}
          .value=${editing.reason[language] ?? ''}
          @input=${({ target }: Event) => change(language, (target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>`;
    })}
    <p class="soft">
      ${correction.newDemand}
      <a href=${href(`/petitions?copyOf=${encodeURIComponent(entry.slug)}`)}>${correction.makeNew}</a>
    </p>
  </div>`;
}
