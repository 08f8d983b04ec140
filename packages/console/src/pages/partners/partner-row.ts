import { html, nothing, type TemplateResult } from 'lit';
import { rowMenu } from '../../campaign/row-menu.ts';
import type { Campaign, Partner } from '../../campaign/types.ts';
import { words } from '../../words/words.ts';
import { count, inOwn } from '../../words/shown.ts';

export type Action = 'change' | 'figures' | 'tag' | 'event' | 'announce' | 'remove';
type Shown = { partner: Partner; campaign: Campaign; choose: (action: Action) => void };

/** A partner with what it has brought, and what can be done. */
export function partnerRow({ partner, campaign, choose }: Shown): TemplateResult {
  const { partners } = words();
  const name = inOwn(partner.name);
  return html`<li>
    <div class="what">
      <span class="name">${name}</span>
      ${
        partner.url === undefined
          ? nothing
          : html`<p translate="no">
              <a href=${partner.url} target="_blank" rel="noopener">${partner.url}</a>
            </p>`
      }
      <p class="facts">${brought(partner, campaign)}</p>
    </div>
    ${rowMenu(partners.actions.open(name), [
      { icon: 'pencil-square', label: partners.actions.change, do: () => choose('change') },
      { icon: 'chart-bar', label: partners.actions.figures, do: () => choose('figures') },
      { icon: 'calendar', label: partners.actions.event, do: () => choose('event') },
      { icon: 'bell', label: partners.actions.announce, do: () => choose('announce') },
      { icon: 'code-bracket', label: words().tag.open, do: () => choose('tag') },
      { icon: 'trash', label: partners.actions.remove, isDanger: true, do: () => choose('remove') },
    ])}
  </li>`;
}

function brought({ slug }: Partner, { counts, petitions }: Campaign): unknown {
  const own = counts.filter((each) => each.partner === slug && each.count > 0);
  const { partners } = words();
  if (own.length === 0) return html`<span>${partners.nothing}</span>`;
  return own.map((each) => {
    const petition = petitions.find((one) => one.petition === each.petition);
    const signatures = partners.brought(count(each.count));
    return html`<span
      >${
        petitions.length > 1 && petition ? partners.broughtTo(inOwn(petition.title), signatures) : signatures
      }</span
    >`;
  });
}
