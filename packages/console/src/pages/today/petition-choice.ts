import { css, html, type TemplateResult } from 'lit';
import { navigate } from '../../router/location.ts';
import { titleOf } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import type { Choosable } from './model/choose-petition.ts';

/** Leads to the figures of another petition. Styled by `petitionChoiceStyles`. */
export function petitionChoice(petitions: readonly Choosable[], shown: string): TemplateResult {
  return html`<select class="choice" aria-label=${words().today.choose} @change=${choose}>
    ${petitions.map(
      ({ slug, title }) =>
        html`<option value=${slug} .selected=${slug === shown}>${titleOf(title, slug)}</option>`,
    )}
  </select>`;
}

const choose = ({ target }: Event) => navigate(`/petitions/${(target as HTMLSelectElement).value}/today`);

export const petitionChoiceStyles = css`
  .choice {
    flex: 0 1 420px;
    width: auto;
    min-width: 0;
    max-width: 100%;
  }
`;
