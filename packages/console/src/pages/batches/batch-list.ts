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
  const sum = batches.reduce((total, batch) => total + countingOf(batch, campaign), 0);
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

/** How many of a batch count: imported people may have taken their place. */
function countingOf(batch: Batch, campaign: Campaign): number {
  return replacedOf(batch, campaign)?.counts ?? batch.signatures;
}

function replacedOf({ petition, slug }: Batch, { replaced }: Campaign) {
  return replaced.find((one) => one.petition === petition && one.batch === slug);
}

function batchRow(batch: Batch, campaign: Campaign, { change, remove }: Actions): TemplateResult {
  const { batches } = words();
  const replaced = replacedOf(batch, campaign);
  const partner = campaign.partners.find(({ slug }) => slug === batch.partner);
  const signatures = count(batch.signatures);
  return html`<li>
    <div class="what">
      <span class="name">${signatures} <span class="badge calm">${batches.kinds[batch.kind]}</span></span>
      <p class="facts">
        <span>${day(batch.countedOn)}</span>
        ${partner ? html`<span>${inOwn(partner.name)}</span>` : nothing}
      </p>
      ${replaced ? html`<p>${batches.replaced(count(replaced.counts))}</p>` : nothing}
    </div>
    ${
      // Changed, it would still count as before; gone, it could be entered anew, beside its people.
      replaced
        ? nothing
        : rowMenu(batches.actions.open(signatures), [
            { icon: 'pencil-square', label: batches.actions.change, do: () => change(batch) },
            { icon: 'trash', label: batches.actions.remove, isDanger: true, do: () => remove(batch) },
          ])
    }
  </li>`;
}
