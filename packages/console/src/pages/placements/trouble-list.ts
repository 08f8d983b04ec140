import { troubleText } from '@samleng/locales/page-trouble';
import { html, nothing, type TemplateResult } from 'lit';
import { href } from '../../router/location.ts';
import { count } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import type { Around, ListedPage, PageAction, Trouble } from './types.ts';

/** What goes wrong on a page, each with what can be done about it from here. */
export function troubleList(page: ListedPage, around: Around): TemplateResult | typeof nothing {
  if (page.troubles.length === 0) return nothing;
  const shown = { words: words().placements, nameOf: around.nameOf, count };
  return html`<ul class="troubles">
    ${page.troubles.map(
      (trouble) =>
        html`<li>
          <wa-icon name="exclamation-triangle"></wa-icon>
          <div>
            <p>${troubleText(trouble, shown)}</p>
            ${remedies(trouble, page, around)}
          </div>
        </li>`,
    )}
  </ul>`;
}

function remedies(trouble: Trouble, page: ListedPage, around: Around): TemplateResult | typeof nothing {
  const { act } = around;
  if (act === undefined || !('partner' in trouble || trouble.kind === 'partner-unknown')) return nothing;
  const likely = 'partner' in trouble ? trouble.partner : (trouble.near ?? undefined);
  const buttons = [
    trouble.kind === 'partner-unknown' ? aliasButton(trouble.name, likely, around) : nothing,
    'partner' in trouble ? tagLink(trouble.partner, around) : nothing,
    trouble.kind !== 'other-partner' && page.signatures > 0 ? creditButton(page, likely, act) : nothing,
  ];
  return html`<div class="row">${buttons}</div>`;
}

function aliasButton(name: string, partner: string | undefined, { act, nameOf }: Around): TemplateResult {
  const { actions } = words().placements;
  return html`<button
    type="button"
    class="link-button"
    @click=${() => act?.({ kind: 'alias', name, partner })}
  >
    ${partner === undefined ? actions.addAlias(name) : actions.addAliasOf(name, nameOf(partner))}
  </button>`;
}

function tagLink(partner: string, { list, nameOf }: Around): TemplateResult {
  return html`<a href=${href(`/campaigns/${list.campaign}/partners/${partner}/tag`)}
    >${words().placements.actions.tag(nameOf(partner))}</a
  >`;
}

function creditButton(
  { page }: ListedPage,
  partner: string | undefined,
  act: (action: PageAction) => void,
): TemplateResult {
  return html`<button
    type="button"
    class="link-button"
    @click=${() => act({ kind: 'credit', page, partner })}
  >
    ${words().placements.actions.credit}
  </button>`;
}
