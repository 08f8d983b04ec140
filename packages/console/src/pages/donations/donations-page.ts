import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { addButton } from '../../views/page-head.ts';
import { CampaignPageElement } from '../../campaign/campaign-page.ts';
import type { Tab } from '../../campaign/campaign-tabs.ts';
import type { Campaign, Donation } from '../../campaign/types.ts';
import { notice } from '../../views/notice.ts';
import { inOwn } from '../../words/shown.ts';
import './donation-dialog.ts';
import { donationRow } from './donation-row.ts';

/** Donations, the newest first. */
@customElement('donations-page')
export class DonationsPageElement extends CampaignPageElement {
  protected override get tab(): Tab {
    return 'donations';
  }

  protected override action(campaign: Campaign): TemplateResult {
    return addButton(this.words.donations.add, () => this.#edit(campaign));
  }

  protected override content(campaign: Campaign): TemplateResult {
    const { lead, none } = this.words.donations;
    if (campaign.donations.length === 0) return html`<section class="sheet">${notice(none)}</section>`;
    const newest = campaign.donations.toSorted((one, other) =>
      other.receivedOn.localeCompare(one.receivedOn),
    );
    return html`<p class="soft">${lead}</p>
      <section class="sheet">
        <ul class="list">
          ${newest.map((donation) =>
            donationRow(donation, {
              change: () => this.#edit(campaign, donation),
              remove: () => this.#remove(campaign.campaign.slug, donation),
            }),
          )}
        </ul>
      </section>`;
  }

  #edit(campaign: Campaign, donation?: Donation): void {
    this.dialog = html`<donation-dialog
      .campaign=${campaign}
      .entry=${donation}
      @close=${this.closeDialog}
      @done=${this.finish}
    ></donation-dialog>`;
  }

  #remove(campaign: string, { slug, donor }: Donation): void {
    const { title, texts, button, done } = this.words.donations.remove;
    const one = api.campaigns[':campaign'].donations[':donation'];
    this.confirm({
      title: title(inOwn(donor.name)),
      texts,
      button,
      done,
      isDanger: true,
      act: () => ask(one.$delete({ param: { campaign, donation: slug }, query: {} })),
    });
  }
}
