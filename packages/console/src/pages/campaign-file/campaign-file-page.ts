import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { CampaignPageElement } from '../../campaign/campaign-page.ts';
import type { Tab } from '../../campaign/campaign-tabs.ts';
import type { Campaign } from '../../campaign/types.ts';
import './file-upload.ts';

/** The campaign as one file: to be kept, and to be put back. */
@customElement('campaign-file-page')
export class CampaignFilePageElement extends CampaignPageElement {
  protected override get tab(): Tab {
    return 'file';
  }

  protected override content(campaign: Campaign): TemplateResult {
    const { download } = this.words.campaignFile;
    return html`<section class="sheet">
        <h2>${download.title}</h2>
        <p>${download.text}</p>
        <div class="row">
          ${this.#link(campaign, download.whole, '')}
          ${this.#link(campaign, download.withoutLetters, '?letters=no')}
        </div>
      </section>
      <file-upload .campaign=${campaign} @done=${this.finish}></file-upload>`;
  }

  #link({ campaign: { slug } }: Campaign, label: string, query: string): TemplateResult {
    return html`<a
      class="download"
      href="/console/api/campaigns/${slug}/file${query}"
      download="${slug}.campaign.json"
    >
      <wa-icon name="arrow-down-tray"></wa-icon> ${label}
    </a>`;
  }
}
