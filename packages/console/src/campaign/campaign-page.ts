import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { api, ask } from '../api.ts';
import { formStyles } from '../look/form.styles.ts';
import { pageStyles } from '../look/page.styles.ts';
import { PageElement } from '../page-element.ts';
import { fieldStyles } from '../pages/petition/field.styles.ts';
import { inOwn } from '../words/shown.ts';
import { isProblem } from '../requests/api-problem.ts';
import '../views/confirm-dialog.ts';
import type { Question } from '../views/confirm-dialog.ts';
import { listStyles } from '../views/list.styles.ts';
import { loaded } from '../views/loaded.ts';
import { notFoundNotice } from '../views/notice.ts';
import { entryStyles } from './entry.styles.ts';
import { tabsStyles } from '../views/tabs.ts';
import { campaignTabs, type Tab } from './campaign-tabs.ts';
import type { Campaign } from './types.ts';

/** A page of the campaign that its path names, with the dialog in front of it, if one is open. */
export abstract class CampaignPageElement extends PageElement {
  static override get styles() {
    return [pageStyles, formStyles, fieldStyles, listStyles, tabsStyles, entryStyles];
  }

  @state() protected dialog: TemplateResult | undefined;
  protected readonly loading = new Task(this, {
    task: ([campaign]) => ask(api.campaigns[':campaign'].$get({ param: { campaign: campaign! } })),
    args: () => [this.params.campaign] as const,
  });

  protected abstract get tab(): Tab;
  protected abstract content(campaign: Campaign): unknown;

  /** Beside the heading. */
  protected action(_campaign: Campaign): unknown {
    return nothing;
  }

  override get heading(): string {
    return this.words.campaign.tabs[this.tab];
  }

  override render(): TemplateResult {
    if (isProblem(this.loading.error, 'campaign-not-found'))
      return html`<div class="sheet">${notFoundNotice()}</div>`;
    const campaign = this.loading.value;
    return html`<div class="stack">
        <div class="page-head">
          <div>
            <p class="campaign-name">${campaign ? inOwn(campaign.campaign.title) : '\u00a0'}</p>
            <h1>${this.heading}</h1>
          </div>
          ${campaign ? this.action(campaign) : nothing}
        </div>
        ${campaignTabs(this.params.campaign!, this.tab)}
        ${loaded(this.loading, (found) => this.content(found))}
      </div>
      ${this.dialog ?? nothing}`;
  }

  protected confirm(question: Question): void {
    this.dialog = html`<confirm-dialog
      .question=${question}
      @done=${this.finish}
      @close=${this.closeDialog}
    ></confirm-dialog>`;
  }

  protected readonly closeDialog = () => (this.dialog = undefined);

  /** What was open is done: the page shows what has become of it. */
  protected readonly finish = async () => {
    this.closeDialog();
    await this.loading.run();
  };
}
