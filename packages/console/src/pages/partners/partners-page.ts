import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { addButton } from '../../views/page-head.ts';
import { CampaignPageElement } from '../../campaign/campaign-page.ts';
import type { Tab } from '../../campaign/campaign-tabs.ts';
import type { Campaign, Partner } from '../../campaign/types.ts';
import { href, navigate } from '../../router/location.ts';
import { notice } from '../../views/notice.ts';
import { inOwn } from '../../words/shown.ts';
import './announce-dialog.ts';
import './event-dialog.ts';
import './partner-dialog.ts';
import { type Action, partnerRow } from './partner-row.ts';

/** The campaign's partners, and what each has brought. */
@customElement('partners-page')
export class PartnersPageElement extends CampaignPageElement {
  protected override get tab(): Tab {
    return 'partners';
  }

  protected override action(campaign: Campaign): TemplateResult {
    return addButton(this.words.partners.add, () => this.#edit(campaign));
  }

  protected override content(campaign: Campaign): TemplateResult {
    const { lead, none } = this.words.partners;
    if (campaign.partners.length === 0) return html`<section class="sheet">${notice(none)}</section>`;
    const ownTag = href(`/campaigns/${campaign.campaign.slug}/tag`);
    return html`<p class="soft">${lead} <a href=${ownTag}>${this.words.tag.ofCampaign}</a></p>
      <section class="sheet">
        <ul class="list">
          ${campaign.partners.map((partner) =>
            partnerRow({ partner, campaign, choose: (action) => this.#choose(action, partner, campaign) }),
          )}
        </ul>
      </section>`;
  }

  #choose(action: Action, partner: Partner, campaign: Campaign): void {
    const { slug } = campaign.campaign;
    if (action === 'change') this.#edit(campaign, partner);
    else if (action === 'figures') navigate(`/campaigns/${slug}/partners/${partner.slug}`);
    else if (action === 'tag') navigate(`/campaigns/${slug}/partners/${partner.slug}/tag`);
    else if (action === 'event') this.dialog = this.#event(campaign, partner);
    else if (action === 'announce') this.dialog = this.#announcement(campaign, partner);
    else this.#remove(partner, slug);
  }

  #edit(campaign: Campaign, partner?: Partner): void {
    this.dialog = html`<partner-dialog
      .campaign=${campaign}
      .entry=${partner}
      @close=${this.closeDialog}
      @done=${this.finish}
    ></partner-dialog>`;
  }

  #event(campaign: Campaign, partner: Partner): TemplateResult {
    return html`<event-dialog
      .campaign=${campaign}
      .partner=${partner}
      @close=${this.closeDialog}
    ></event-dialog>`;
  }

  #announcement(campaign: Campaign, partner: Partner): TemplateResult {
    return html`<announce-dialog
      .campaign=${campaign}
      .partner=${partner}
      @close=${this.closeDialog}
    ></announce-dialog>`;
  }

  #remove({ slug, name }: Partner, campaign: string): void {
    const { title, texts, button, done } = this.words.partners.remove;
    const one = api.campaigns[':campaign'].partners[':partner'];
    this.confirm({
      title: title(inOwn(name)),
      texts,
      button,
      done,
      isDanger: true,
      act: () => ask(one.$delete({ param: { campaign, partner: slug }, query: {} })),
    });
  }
}
