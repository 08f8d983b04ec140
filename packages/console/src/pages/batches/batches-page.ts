import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { addButton } from '../../views/page-head.ts';
import { CampaignPageElement } from '../../campaign/campaign-page.ts';
import { moveText } from '../../campaign/count-moves.ts';
import type { Tab } from '../../campaign/campaign-tabs.ts';
import type { Batch, Campaign } from '../../campaign/types.ts';
import { problemText } from '../../requests/problem-text.ts';
import { toast } from '../../toasts/toasts.ts';
import { notice } from '../../views/notice.ts';
import './batch-dialog.ts';
import { batchList } from './batch-list.ts';
import { batchesStyles } from './batches.styles.ts';

/** Signatures on paper, and those that were carried over from elsewhere. */
@customElement('batches-page')
export class BatchesPageElement extends CampaignPageElement {
  static override get styles() {
    return [...CampaignPageElement.styles, batchesStyles];
  }

  protected override get tab(): Tab {
    return 'batches';
  }

  protected override action(campaign: Campaign): TemplateResult {
    return addButton(this.words.batches.add, () => this.#edit(campaign));
  }

  protected override content(campaign: Campaign): TemplateResult {
    const { lead, none } = this.words.batches;
    if (campaign.batches.length === 0) return html`<section class="sheet">${notice(none)}</section>`;
    const actions = {
      change: (batch: Batch) => this.#edit(campaign, batch),
      remove: (batch: Batch) => void this.#remove(campaign, batch),
    };
    return html`<p class="soft">${lead}</p>
      ${campaign.petitions.map((petition) => batchList(petition, campaign, actions))}`;
  }

  #edit(campaign: Campaign, batch?: Batch): void {
    this.dialog = html`<batch-dialog
      .campaign=${campaign}
      .entry=${batch}
      @close=${this.closeDialog}
      @done=${this.finish}
    ></batch-dialog>`;
  }

  /** Asks with what the count would come to. */
  async #remove(campaign: Campaign, { petition, slug: batch }: Batch): Promise<void> {
    const { title, text, button, done } = this.words.batches.remove;
    const one = api.campaigns[':campaign'].batches[':petition'][':batch'];
    const param = { campaign: campaign.campaign.slug, petition, batch };
    try {
      const { counts } = await ask(one.$delete({ param, query: { dryRun: 'true' } }));
      const query = counts[0] === undefined ? {} : { expectCount: String(counts[0].after) };
      this.confirm({
        title,
        texts: [text, ...counts.map((move) => moveText(move, campaign))],
        button,
        done,
        isDanger: true,
        act: () => ask(one.$delete({ param, query })),
      });
    } catch (error) {
      toast(problemText(error), { isWrong: true });
    }
  }
}
