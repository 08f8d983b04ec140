import { html, nothing, type TemplateResult } from 'lit';
import { rowMenu } from '../../campaign/row-menu.ts';
import type { Batch, Campaign } from '../../campaign/types.ts';
import { words } from '../../words/words.ts';
import { count, day, inOwn } from '../../words/shown.ts';

type Actions = { change: (batch: Batch) => void; remove: (batch: Batch) => void };

/** The batches of one petition, and their sum. */
export function batchList(
  { petition, title }: Campaign['petitions'][number],
  campaign: Campaign,
  actions: Actions,
): TemplateResult | typeof nothing {
  const batches = campaign.batches.filter((batch) => batch.petition === petition);
  if (batches.length === 0) return nothing;
  const sum = batches.reduce((total, { signatures }) => total + signatures, 0);
  return html`<section class="sheet">
    <div class="row sum">
      <h2>${inOwn(title)}</h2>
      <strong>${words().batches.sum(count(sum))}</strong>
    </div>
    <ul class="list">
      ${batches.map((batch) => batchRow(batch, campaign, actions))}
    </ul>
  </section>`;
}

function batchRow(batch: Batch, { partners }: Campaign, { change, remove }: Actions): TemplateResult {
  const { batches } = words();
  const partner = partners.find(({ slug }) => slug === batch.partner);
  const signatures = count(batch.signatures);
  return html`<li>
    <div class="what">
      <span class="name">${signatures} <span class="badge calm">${batches.kinds[batch.kind]}</span></span>
      <p class="facts">
        <span>${day(batch.countedOn)}</span>
        ${partner ? html`<span>${inOwn(partner.name)}</span>` : nothing}
      </p>
    </div>
    ${rowMenu(batches.actions.open(signatures), [
      { icon: 'pencil-square', label: batches.actions.change, do: () => change(batch) },
      { icon: 'trash', label: batches.actions.remove, isDanger: true, do: () => remove(batch) },
    ])}
  </li>`;
}
