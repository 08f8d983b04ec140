import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { addButton } from '../../views/page-head.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { href } from '../../router/location.ts';
import { listStyles } from '../../views/list.styles.ts';
import { loaded } from '../../views/loaded.ts';
import { notice } from '../../views/notice.ts';
import { count, inOwn } from '../../words/shown.ts';
import type { Overview } from '../petition/model/petition-types.ts';
import './new-campaign.ts';
import { campaignsStyles } from './campaigns.styles.ts';

/** All campaigns, and making one. */
@customElement('campaigns-page')
export class CampaignsPageElement extends PageElement {
  static override get styles() {
    return [pageStyles, listStyles, campaignsStyles];
  }

  @state() private isMaking = false;
  readonly #campaigns = new Task(this, {
    task: async () => (await ask(api.campaigns.$get())).campaigns,
    args: () => [],
  });

  override get heading(): string {
    return this.words.campaign.title;
  }

  override render(): TemplateResult {
    const { make, none } = this.words.campaign;
    return html`<div class="stack">
        <div class="page-head">
          <h1>${this.heading}</h1>
          ${addButton(make.open, () => (this.isMaking = true))}
        </div>
        ${loaded(this.#campaigns, (campaigns) =>
          campaigns.length === 0
            ? html`<section class="sheet">${notice(none)}</section>`
            : html`<ul class="cards">
                ${campaigns.map((campaign) => this.#campaign(campaign))}
              </ul>`,
        )}
      </div>
      ${this.isMaking ? html`<new-campaign @close=${() => (this.isMaking = false)}></new-campaign>` : nothing}`;
  }

  #campaign({ slug, title, petitions }: Overview): TemplateResult {
    const signatures = petitions.reduce((sum, petition) => sum + petition.count, 0);
    const { petitionsOf, signaturesOf } = this.words.campaign;
    return html`<li class="sheet">
      <a href=${href(`/campaigns/${slug}`)}>${inOwn(title)}</a>
      <p class="facts soft">
        <span>${petitionsOf(petitions.length, count(petitions.length))}</span>
        <span>${signaturesOf(count(signatures))}</span>
      </p>
    </li>`;
  }
}
